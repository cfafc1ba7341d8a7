// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetpage.h"

#include "tests/ui/fleet/testpage.h"
#include "tests/ui/guitest.h"
#include "ui/fleet/devicedock.h"
#include "ui/fleet/fleettable.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSignalSpy>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestFleetPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.install(); }
    void init() { failOnAnyWarning(); }

    void isAPictureToLookAt()
    {
        for (const auto &[choice, suffix] :
             {std::pair(ThemeChoice::Light, u"-light"_s), std::pair(ThemeChoice::Dark, u"-dark"_s)}) {
            m_theme.setChoice(choice);
            TestPage test(m_theme, 300);
            test.fleet.pass(60);
            auto *table = test.part<FleetTable>();
            QTRY_COMPARE(table->model()->rowCount(), 300);
            QTRY_VERIFY(!test.order.isBusy());
            table->setCurrentDevice(TestFleet::handle(6));
            savePicture(test.page, u"fleet"_s + suffix);

            test.page.resize(1180, 720);
            test.page.applyFilter(u"status == offline and site in {Harbour, \"Old town\"}"_s);
            QTRY_VERIFY(table->model()->rowCount() < 300);
            table->selectAll();
            savePicture(test.page, u"fleet-selected"_s + suffix);
            test.page.applyFilter(u"status == offline and site == nowhere"_s);
            QTRY_COMPARE(table->model()->rowCount(), 0);
            FleetPageState frozen;
            frozen.frozen = true;
            frozen.frozenFor = 42s;
            frozen.waitingUpdates = 1204;
            test.page.setPageState(frozen);
            savePicture(test.page, u"fleet-nothing"_s + suffix);
            test.page.setPageState({});
            test.page.applyFilter({});
            QTRY_COMPARE(table->model()->rowCount(), 300);

            QMainWindow window;
            window.resize(1200, 780);
            window.setCentralWidget(&test.page);
            QDockWidget dock(u"Device"_s);
            auto *device = new DeviceDock(test.fleet.model, m_theme);
            dock.setWidget(device);
            window.addDockWidget(Qt::RightDockWidgetArea, &dock);
            device->setDevice(TestFleet::handle(6));
            window.show();
            savePicture(window, u"window"_s + suffix);
            window.resize(960, 680);
            savePicture(window, u"window-small"_s + suffix);
            test.page.setParent(nullptr);
        }
        m_theme.setChoice(ThemeChoice::Light);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
