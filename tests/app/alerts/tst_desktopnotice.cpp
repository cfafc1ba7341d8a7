// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/desktopnotice.h"
#include "tests/support/testbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

/// The notifications of a desktop, written down.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList capabilities{u"actions"_s, u"body-markup"_s};
    QStringList titles, texts, buttons;
    QList<uint> replaced;
    int asked = 0;
    QVariantMap hints;

public slots:
    Q_SCRIPTABLE QStringList GetCapabilities()
    {
        ++asked;
        return capabilities;
    }
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                             const QString &text, const QStringList &actions, const QVariantMap &told, int)
    {
        titles.append(title);
        texts.append(text);
        buttons = actions;
        replaced.append(replaces);
        hints = told;
        return 7;
    }

signals:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
};

class TestDesktopNotice : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!TestBus::isInstalled()) {
            if (qEnvironmentVariableIsSet("FLEETSCOPE_REQUIRE_SERVERS"))
                QFAIL("dbus-daemon is not installed");
            QSKIP("NOT TESTED: dbus-daemon is not installed");
        }
        const QByteArray address = m_bus.start(10'000);
        QVERIFY(!address.isEmpty());
        QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                       QDBusConnection::ExportScriptableContents));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_bus.stop();
    }

    void showsButtonsAndTellsWhatWasChosen()
    {
        DesktopNotice notice;
        QVERIFY(!notice.canChoose()); // nobody has answered yet
        QTRY_VERIFY(notice.canChoose());
        QSignalSpy chosen(&notice, &DesktopNotice::chosen);
        emit m_desktop.ActionInvoked(7, u"open"_s); // of another program
        notice.show(u"Critical alert"_s, u"<b>AQ-1</b> & co"_s, true);
        QTRY_COMPARE(m_desktop.titles, QStringList{u"Critical alert"_s});
        QCOMPARE(m_desktop.texts, QStringList{u"&lt;b&gt;AQ-1&lt;/b&gt; &amp; co"_s});
        QCOMPARE(m_desktop.buttons,
                 (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"acknowledge"_s,
                              u"Acknowledge"_s, u"shelve"_s, u"Shelve 1 h"_s}));
        QCOMPARE(m_desktop.hints.value(u"urgency"_s).toInt(), 2);
        const auto replacesTheFirst = [&] { // once the number of that has come
            notice.show(u"Another"_s, {}, false);
            return m_desktop.replaced.last() == 7;
        };
        QTRY_VERIFY(replacesTheFirst());
        emit m_desktop.ActionInvoked(8, u"shelve"_s);
        emit m_desktop.ActionInvoked(7, u"acknowledge"_s);
        emit m_desktop.ActionInvoked(7, u"shelve"_s);
        emit m_desktop.ActionInvoked(7, u"default"_s);
        emit m_desktop.ActionInvoked(7, u"nonsense"_s);
        using Choice = DesktopNotice::Choice;
        QTRY_COMPARE(chosen.size(), 3);
        QCOMPARE(chosen[0][0].value<Choice>(), Choice::Acknowledge);
        QCOMPARE(chosen[1][0].value<Choice>(), Choice::Shelve);
        QCOMPARE(chosen[2][0].value<Choice>(), Choice::Open);
    }

    void leavesADesktopWithoutButtonsToTheTray()
    {
        m_desktop.capabilities = {u"body"_s};
        m_desktop.asked = 0;
        const DesktopNotice without;
        QTRY_COMPARE(m_desktop.asked, 1);
        m_desktop.capabilities = {u"actions"_s};
        const DesktopNotice with;
        QTRY_VERIFY(with.canChoose()); // answered later than the other one
        QVERIFY(!without.canChoose());
    }

private:
    TestBus m_bus;
    Desktop m_desktop;
};

QTEST_GUILESS_MAIN(TestDesktopNotice)
#include "tst_desktopnotice.moc"
