// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "models/ports/clock.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace fleetscope {

class ConnectionDoctor;
class ConnectionTestDialog;
class Theme;

/// Runs the connection test behind its dialog, one at a time. Thread: GUI.
class ConnectionTests final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    ConnectionTests(const Theme &theme, const Clock &clock, QWidget &window);
    ~ConnectionTests() override;

    /// Shows the dialog and tests `settings`, which hold their secrets. `inUse`: a session has this
    /// connection open, so the test takes an identifier of its own and does not throw that session out.
    /// `fix` takes the user to a field; without it "Fix…" is not offered.
    void test(const ConnectionSettings &settings, bool inUse, std::function<void(DraftField)> fix = {});
    [[nodiscard]] ConnectionTestDialog *dialog() const;

private:
    void start();

    const Theme &m_theme;
    const Clock &m_clock;
    QWidget &m_window;
    ConnectionSettings m_settings;
    std::function<void(DraftField)> m_fix;
    QPointer<ConnectionTestDialog> m_dialog;
    std::unique_ptr<ConnectionDoctor> m_doctor;
};

} // namespace fleetscope
