// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/language.h"

#include "app/application/pseudotranslator.h"
#include "app/settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/translations"_s;

} // namespace

Language::Language() = default;

Language::~Language() = default;

void Language::use(const QString &code)
{
    m_translators.clear(); // a translator that goes uninstalls itself
    const bool isPseudo = code == "pseudo"_L1;
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(isPseudo ? u"en"_s : code);
    QLocale::setDefault(locale);

    // What is installed last is asked first.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        || qt->load(locale, u"qtbase"_s, u"_"_s, folder))
        m_translators.push_back(std::move(qt));
    if (isPseudo) {
        auto pseudo = std::make_unique<PseudoTranslator>();
        if (pseudo->loadPlurals(folder))
            m_translators.push_back(std::move(pseudo));
    } else {
        // English has a translation too: for its plurals.
        auto own = std::make_unique<QTranslator>();
        if (own->load(locale, u"fleetscope"_s, u"_"_s, folder) || own->load(u"fleetscope_en"_s, folder))
            m_translators.push_back(std::move(own));
    }
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
    // Qt takes the direction from its own translation, which need not be installed.
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

QStringList Language::codes()
{
    QStringList codes;
    for (const QString &file : QDir(folder).entryList({u"fleetscope_*.qm"_s}, QDir::Files, QDir::Name))
        codes << file.section(u'_', 1).section(u'.', 0, 0);
    std::stable_partition(codes.begin(), codes.end(), [](const QString &code) { return code == "en"_L1; });
    return codes;
}

QString languageOf(const Options &options, const Settings &settings)
{
    return options.language.isEmpty() ? settings.value(preference::language) : options.language;
}

} // namespace fleetscope
