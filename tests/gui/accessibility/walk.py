# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py <fleetscope>: reads every page and dialog of the demo over AT-SPI; ends with 1 and a list when a control has no
name or cannot be reached with the keyboard.

Speaks the protocol itself over D-Bus: that needs nothing but GLib. Roles and states: atspi-constants.h of at-spi2-core.
"""
import subprocess
import sys
import time

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROLES = {7: "check box", 11: "combo box", 14: "dialog", 31: "list", 35: "menu item", 37: "page tab", 43: "push button",
         44: "radio button", 51: "slider", 52: "spin button", 55: "table", 61: "text", 62: "toggle button",
         65: "tree", 66: "tree table", 79: "entry", 83: "editable text", 88: "link"}
CELLS_INSIDE = {31, 55, 65, 66}  # not walked into: a row a device
WITHOUT_FOCUS = {14, 35, 37, 88}  # menus and tabs have keys of their own
HAS_KEYS = {11, 37, 38, 52, 61, 63, 79}  # what is inside fields and tab bars is used with their keys
FOCUSABLE, SHOWING, SENSITIVE = 11, 25, 24
PATIENCE = 30  # seconds, for whatever is waited for


class Bus:
    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 10_000, None)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address.unpack()[0], flags, None, None)

    def call(self, thing, interface, method, arguments=None):
        return self.connection.call_sync(thing[0], thing[1], interface, method, arguments, None, 0, 20_000, None).unpack()

    def property(self, thing, name):
        return self.call(thing, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, name)))[0]

    def name(self, thing):
        return self.property(thing, "Name")

    def role(self, thing):
        return self.call(thing, ACCESSIBLE, "GetRole")[0]

    def children(self, thing):
        return [tuple(child) for child in self.call(thing, ACCESSIBLE, "GetChildren")[0]]

    def states(self, thing):
        low, high = self.call(thing, ACCESSIBLE, "GetState")[0]
        return low | high << 32

    def press(self, thing):
        self.call(thing, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))


def wait_for(what, question):
    """The first answer that is not empty; asked again and again, since nothing tells when a window is drawn."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = question()
        except GLib.Error:
            answer = None  # it went while it was asked
        if answer:
            return answer
        time.sleep(0.05)
    sys.exit(f"walk: waited {PATIENCE} s for {what}")


class Walk:
    def __init__(self, bus):
        self.bus = bus
        self.faults = {}
        self.controls = 0
        self.places = {}
        self.seen = set()

    def walk(self, place, thing, path=(), parent=None):
        """Every control below `thing` that is shown."""
        try:
            role, states = self.bus.role(thing), self.bus.states(thing)
            name = self.bus.name(thing)
        except GLib.Error:
            return  # live: it may be gone
        is_shown = states >> SHOWING & 1
        if path and not is_shown and role != 35:
            return
        if role in ROLES:
            if thing not in self.seen:
                self.controls += 1
                self.places[place] = self.places.get(place, 0) + 1
            self.seen.add(thing)
            where = " / ".join(part for part in path if part)
            if not name.strip():
                self.faults.setdefault(f"{ROLES[role]} without a name in: {where}", place)
            if is_shown and states >> SENSITIVE & 1 and role not in WITHOUT_FOCUS and parent not in HAS_KEYS \
                    and not states >> FOCUSABLE & 1:
                self.faults.setdefault(f"{ROLES[role]} '{name}' out of reach of the keyboard in: {where}", place)
        if role in CELLS_INSIDE:
            return
        for child in self.bus.children(thing):
            self.walk(place, child, path + (name,), role)

    def find(self, thing, wanted, depth=0):
        """The first one below `thing` that `wanted(role, name)` accepts."""
        try:
            role = self.bus.role(thing)
            if wanted(role, self.bus.name(thing)):
                return thing
            if role in CELLS_INSIDE or depth > 12:
                return None
            for child in self.bus.children(thing):
                if found := self.find(child, wanted, depth + 1):
                    return found
        except GLib.Error:
            pass
        return None


def main():
    try:
        bus = Bus()
    except GLib.Error as error:
        print(f"There is no accessibility bus here: {error.message}")
        return 77
    program = subprocess.Popen([sys.argv[1], "--demo", "--devices", "200", "--data", "data", "--size", "1400x900"],
                               cwd=GLib.get_home_dir(), stderr=subprocess.DEVNULL)
    try:
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        application = wait_for("the program", lambda: next(
            (child for child in bus.children(root) if "fleetscope" in bus.name(child).lower()), None))
        window = wait_for("its window", lambda: (bus.children(application) or [None])[0])
        walk = Walk(bus)
        rail = wait_for("the rail", lambda: walk.find(window, lambda role, name: role == 63 and name == "Pages"))

        def buttons(thing):
            """The named buttons below `thing`."""
            found = [thing] if bus.role(thing) in ROLES and bus.name(thing) else []
            return found + [button for child in bus.children(thing) for button in buttons(child)]

        pages = wait_for("the pages", lambda: buttons(rail))
        for entry in pages:
            page = bus.name(entry)
            bus.press(entry)
            wait_for(f"the page {page}", lambda: walk.find(window, lambda role, name: role == 29 and name == page)
                     or bus.states(entry) >> 4 & 1)  # 4: checked
            walk.walk(page, window)
        windows = set(bus.children(application))
        for item in ("Keyboard shortcuts", "Help for this page", "Log", "Connections…", "Add a broker…", "About Fleetscope"):
            action = walk.find(window, lambda role, name: role == 35 and name.replace("&", "") == item)
            if not action:
                walk.faults[f"no menu item '{item}'"] = "menus"
                continue
            bus.press(action)
            new = wait_for(f"the window of {item}", lambda: set(bus.children(application)) - windows)
            for dialog in new:
                walk.walk(item, dialog)
            windows |= new
        print(f"{len(pages)} pages, {len(windows)} windows, {walk.controls} controls: {walk.places}")
        for fault, place in sorted(walk.faults.items()):
            print(f"  {place}: {fault}")
        is_whole = all(place in walk.places for place in map(bus.name, pages))  # a page without any control was not shown
        return 0 if is_whole and not walk.faults else 1
    finally:
        program.terminate()
        program.wait(20)


if __name__ == "__main__":
    sys.exit(main())
