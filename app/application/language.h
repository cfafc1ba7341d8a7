// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/options.h"

#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace fleetscope {

class Settings;

/// The language of the program: its texts, those of Qt, numbers, times and direction. Thread: GUI.
class Language
{
public:
    Language();
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// `code` is one of codes(), "pseudo" for tests, or empty for that of the system. Texts that are already
    /// shown stay as they are. Without a translation the texts are English, but numbers and times are those
    /// of `code`.
    void use(const QString &code);

    /// The languages that the program has, English first.
    [[nodiscard]] static QStringList codes();

private:
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// What the command line says, else what was chosen in the settings.
[[nodiscard]] QString languageOf(const Options &options, const Settings &settings);

} // namespace fleetscope
