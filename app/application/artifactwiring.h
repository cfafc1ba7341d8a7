// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/artifacts/artifactlibrary.h"
#include "ui/rollout/artifactdialog.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <map>
#include <optional>

namespace fleetscope {

class ArtifactServer;
class Preferences;

/// The library of releases with its window and the server for devices. Thread: GUI; the server has a thread
/// of its own.
class ArtifactWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it. `demo`: with invented releases, which no device fetches.
    ArtifactWiring(const QString &folder, bool demo, QWidget &window, const Theme &theme,
                   Preferences &preferences, const Clock &clock);
    ~ArtifactWiring() override;

    [[nodiscard]] std::vector<OfferedArtifact> offered() const;
    /// What rollouts and rollbacks may install, with the addresses for devices.
    [[nodiscard]] std::vector<PlannedArtifact> library() const;
    /// Gives `plan` the addresses, and reads its files again: `done` is called with what is wrong, or with
    /// the plan.
    void verify(RolloutPlan plan, std::function<void(Result<RolloutPlan>)> done);
    void showDialog(int tab = 0);
    void askForFile();
    void addFile(const QString &file);
    [[nodiscard]] ArtifactDialog *dialog() const { return m_dialog; }

signals:
    void changed();
    void added(const std::string &sha256);

private:
    [[nodiscard]] Result<std::string> addressOf(const ArtifactReference &reference) const;
    void makeDialog();
    void refresh();
    void addInvented();
    void say(const Result<void> &result);
    void sign(const std::string &sha256);
    void makeKey();
    void askForKey();
    [[nodiscard]] DeliveryChoice delivery() const;
    void keepDelivery(const DeliveryChoice &choice);
    void serve(bool start);
    void publish();

    struct Waiting
    {
        RolloutPlan plan;
        std::function<void(Result<RolloutPlan>)> done;
    };

    const bool m_demo;
    QWidget &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    ArtifactLibrary m_library;
    QPointer<ArtifactDialog> m_dialog;
    std::multimap<std::string, Waiting> m_waiting; ///< by digest
    QThread m_thread;
    ArtifactServer *m_server; // owned by m_thread: deleted there when it finishes
    QString m_serverUrl;      ///< template; empty while it does not run
    QString m_serverProblem;
};

} // namespace fleetscope
