<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>is above %1</source>
        <translation>über %1 liegt</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>mindestens %1 ist</translation>
    </message>
    <message>
        <source>is below %1</source>
        <translation>unter %1 liegt</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>höchstens %1 ist</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>%1 ist</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>nicht %1 ist</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>%1 enthält</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>auf %1 passt</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Shelved until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Shelved until normal</source>
        <translation>Zurückgestellt bis normal</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Zusammengefasst</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Steht bevor</translation>
    </message>
    <message>
        <source>Acknowledged, clearing</source>
        <translation>Bestätigt, klingt ab</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Flattert</translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation>Klingt ab</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Verschärft</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>Wieder normal</translation>
    </message>
    <message>
        <source>Latched</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Not long enough</source>
        <translation>Nicht lang genug</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Fired again, opened again</source>
        <translation>Wieder ausgelöst, wieder geöffnet</translation>
    </message>
    <message>
        <source>Firing again</source>
        <translation>Wieder aktiv</translation>
    </message>
    <message>
        <source>No longer acknowledged</source>
        <translation>Nicht mehr bestätigt</translation>
    </message>
    <message>
        <source>More severe</source>
        <translation>Schwerer</translation>
    </message>
    <message>
        <source>Less severe</source>
        <translation>Leichter</translation>
    </message>
    <message>
        <source>Escalation taken back</source>
        <translation>Verschärfung zurückgenommen</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Taken from the shelf</source>
        <translation>Wieder vorgeholt</translation>
    </message>
    <message>
        <source>Silence ended</source>
        <translation>Stummschaltung beendet</translation>
    </message>
    <message>
        <source>Folded into another alert</source>
        <translation>In einen anderen Alarm gefasst</translation>
    </message>
    <message>
        <source>No longer folded</source>
        <translation>Nicht mehr zusammengefasst</translation>
    </message>
    <message>
        <source>Maintenance began</source>
        <translation>Wartung begann</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>Wartung endete</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Außer Betrieb genommen</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>Flapping: repeats are not told</source>
        <translation>Flattert: Wiederholungen werden nicht gemeldet</translation>
    </message>
    <message>
        <source>No longer flapping</source>
        <translation>Flattert nicht mehr</translation>
    </message>
    <message>
        <source>Cannot be seen: the connection is lost</source>
        <translation>Nicht zu sehen: Die Verbindung ist verloren</translation>
    </message>
    <message>
        <source>Can be seen again</source>
        <translation>Wieder zu sehen</translation>
    </message>
    <message>
        <source>Latch reset</source>
        <translation>Halten aufgehoben</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>The alert is not open any more.</source>
        <translation>Der Alarm ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Er ist schon bestätigt.</translation>
    </message>
    <message>
        <source>It is not acknowledged.</source>
        <translation>Er ist nicht bestätigt.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Ein Grund wird gebraucht.</translation>
    </message>
    <message>
        <source>That is longer than the rule allows.</source>
        <translation>Das ist länger, als die Regel erlaubt.</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>It is not shelved.</source>
        <translation>Er ist nicht zurückgestellt.</translation>
    </message>
    <message>
        <source>It is not latched.</source>
        <translation>Er wird nicht gehalten.</translation>
    </message>
    <message>
        <source>It is still active: a latch is reset after it returned.</source>
        <translation>Er ist noch aktiv: Das Halten wird aufgehoben, wenn es vorbei ist.</translation>
    </message>
    <message>
        <source>An alert cannot fold itself.</source>
        <translation>Ein Alarm kann sich nicht selbst zusammenfassen.</translation>
    </message>
    <message>
        <source>All of several</source>
        <translation>Alle von mehreren</translation>
    </message>
    <message>
        <source>Any of several</source>
        <translation>Eine von mehreren</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Rate of change</source>
        <translation>Änderungsrate</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>State or text</source>
        <translation>Zustand oder Text</translation>
    </message>
    <message>
        <source>Count in a window</source>
        <translation>Anzahl in einem Fenster</translation>
    </message>
    <message>
        <source>N of M readings</source>
        <translation>N von M Messwerten</translation>
    </message>
    <message>
        <source>Unlike its own past</source>
        <translation>Anders als die eigene Vergangenheit</translation>
    </message>
    <message>
        <source>Unlike its neighbours</source>
        <translation>Anders als die Nachbarn</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Message flood</source>
        <translation>Nachrichtenflut</translation>
    </message>
    <message>
        <source>Large payload</source>
        <translation>Große Nutzlast</translation>
    </message>
    <message>
        <source>Client id used twice</source>
        <translation>Client-ID doppelt verwendet</translation>
    </message>
    <message>
        <source>Group offline</source>
        <translation>Gruppe offline</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3</source>
        <translation>%1 nicht zwischen %2 und %3 liegt</translation>
    </message>
    <message>
        <source>%1 rises by more than %2 in %3</source>
        <translation>%1 in %3 um mehr als %2 steigt</translation>
    </message>
    <message>
        <source>%1 falls by more than %2 in %3</source>
        <translation>%1 in %3 um mehr als %2 fällt</translation>
    </message>
    <message>
        <source>%1 changes by more than %2 in %3</source>
        <translation>%1 sich in %3 um mehr als %2 ändert</translation>
    </message>
    <message>
        <source>nothing comes</source>
        <translation>nichts kommt</translation>
    </message>
    <message>
        <source>no %1 comes</source>
        <translation>kein %1 kommt</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 for %2 of its intervals</source>
        <translation>%1 für %2 seiner Intervalle</translation>
    </message>
    <message>
        <source>the device is offline</source>
        <translation>das Gerät offline ist</translation>
    </message>
    <message>
        <source>%1 %2 at least %3 times in %4</source>
        <translation>%1 mindestens %3-mal in %4 %2</translation>
    </message>
    <message>
        <source>%1 %2 in %3 of the last %4 readings</source>
        <translation>%1 in %3 der letzten %4 Messwerte %2</translation>
    </message>
    <message>
        <source>%1 is more than %2 deviations from what this device shows at this hour</source>
        <translation>%1 um mehr als %2 Abweichungen anders ist als sonst bei diesem Gerät um diese Stunde</translation>
    </message>
    <message>
        <source>%1 is more than %2 deviations from the other devices</source>
        <translation>%1 um mehr als %2 Abweichungen anders ist als bei den anderen Geräten</translation>
    </message>
    <message>
        <source>%1 is more than %2 deviations from the devices of the same %3</source>
        <translation>%1 um mehr als %2 Abweichungen anders ist als bei den Geräten mit gleichem %3</translation>
    </message>
    <message>
        <source>the firmware is older than %1</source>
        <translation>die Firmware älter ist als %1</translation>
    </message>
    <message>
        <source>the firmware is not %1</source>
        <translation>die Firmware nicht %1 ist</translation>
    </message>
    <message>
        <source>the certificate ends within %1 days</source>
        <translation>das Zertifikat innerhalb von %1 Tagen endet</translation>
    </message>
    <message>
        <source>the clock is off by more than %1</source>
        <translation>die Uhr um mehr als %1 falsch geht</translation>
    </message>
    <message>
        <source>more than %1 messages come in %2</source>
        <translation>mehr als %1 Nachrichten in %2 kommen</translation>
    </message>
    <message>
        <source>a message is larger than %1</source>
        <translation>eine Nachricht größer ist als %1</translation>
    </message>
    <message>
        <source>two devices take one client id from each other %1 times in %2</source>
        <translation>zwei Geräte sich in %2 %1-mal eine Client-ID wegnehmen</translation>
    </message>
    <message>
        <source>more than %1 % of the devices of a %2 are offline</source>
        <translation>mehr als %1 % der Geräte je %2 offline sind</translation>
    </message>
    <message>
        <source>the connection to the broker is lost</source>
        <translation>die Verbindung zum Broker verloren ist</translation>
    </message>
    <message>
        <source>When %1</source>
        <translation>Wenn %1</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> für %1</translation>
    </message>
    <message>
        <source>, on devices with %1</source>
        <translation>, auf Geräten mit %1</translation>
    </message>
    <message>
        <source>: %1.</source>
        <translation>: %1.</translation>
    </message>
    <message>
        <source> It ends when that is over for %1.</source>
        <translation> Er endet, wenn das %1 lang vorbei ist.</translation>
    </message>
    <message>
        <source> Nobody acknowledges it within %1: one level more severe.</source>
        <translation> Bestätigt ihn innerhalb von %1 niemand: eine Stufe schwerer.</translation>
    </message>
    <message>
        <source> It stays until somebody resets it.</source>
        <translation> Er bleibt, bis ihn jemand zurücksetzt.</translation>
    </message>
    <message>
        <source> Only within its schedule.</source>
        <translation> Nur innerhalb seines Zeitplans.</translation>
    </message>
    <message>
        <source> It is switched off.</source>
        <translation> Sie ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>info</source>
        <comment>within a sentence</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>within a sentence</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>within a sentence</comment>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Another running Fleetscope stores into %1.</source>
        <translation>Ein anderes laufendes Fleetscope speichert in %1.</translation>
    </message>
    <message>
        <source>This window shows what is stored there and goes on live, but stores nothing itself. When the other one ends, this one takes over.</source>
        <translation>Dieses Fenster zeigt, was dort gespeichert ist, und läuft live weiter, speichert aber selbst nichts. Endet das andere, übernimmt dieses.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>The live data goes on, but is not stored. Make the folder writable, then storing begins by itself; or start with --data and another folder.</source>
        <translation>Die Live-Daten laufen weiter, werden aber nicht gespeichert. Den Ordner beschreibbar machen, dann beginnt das Speichern von selbst; oder mit --data und einem anderen Ordner starten.</translation>
    </message>
    <message>
        <source>Another program holds %1 locked.</source>
        <translation>Ein anderes Programm hält %1 gesperrt.</translation>
    </message>
    <message>
        <source>The live data goes on, but is not stored. Close the other program, then storing goes on by itself.</source>
        <translation>Die Live-Daten laufen weiter, werden aber nicht gespeichert. Das andere Programm schließen, dann geht das Speichern von selbst weiter.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Fleetscope.</source>
        <translation>%1 stammt von einem neueren Fleetscope.</translation>
    </message>
    <message>
        <source>It is left as it is, and nothing is stored. Update this program, or start with --data and another folder.</source>
        <translation>Es bleibt, wie es ist, und nichts wird gespeichert. Dieses Programm aktualisieren, oder mit --data und einem anderen Ordner starten.</translation>
    </message>
    <message>
        <source>%1 was damaged, and a new file takes its place.</source>
        <translation>%1 war beschädigt; eine neue Datei tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1. What can still be read in it is copied; it may be deleted after that.</source>
        <translation>Die beschädigte Datei bleibt als %1. Was darin noch lesbar ist, wird kopiert; danach kann sie gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 readings copied</source>
        <translation>%1 Messwerte kopiert</translation>
    </message>
    <message>
        <source>%1 readings copied, %2 pages lost</source>
        <translation>%1 Messwerte kopiert, %2 Seiten verloren</translation>
    </message>
    <message>
        <source>Readings cannot be stored in %1.</source>
        <translation>Messwerte können nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>The system says: %1. The live data goes on, and storing is tried again by itself.</source>
        <translation>Das System sagt: %1. Die Live-Daten laufen weiter, und das Speichern wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The disk is full: nothing is stored. The cache in %1 takes %2.</source>
        <translation>Der Datenträger ist voll: Nichts wird gespeichert. Der Zwischenspeicher in %1 belegt %2.</translation>
    </message>
    <message>
        <source>The disk is full, %3 are free: nothing is stored. The cache in %1 takes %2.</source>
        <translation>Der Datenträger ist voll, %3 sind frei: Nichts wird gespeichert. Der Zwischenspeicher in %1 belegt %2.</translation>
    </message>
    <message>
        <source>The live data goes on. Make room on this disk, then storing goes on by itself; or start with --data and a folder on another disk.</source>
        <translation>Die Live-Daten laufen weiter. Platz auf diesem Datenträger schaffen, dann geht das Speichern von selbst weiter; oder mit --data und einem Ordner auf einem anderen Datenträger starten.</translation>
    </message>
    <message>
        <source>Readings are stored again.</source>
        <translation>Messwerte werden wieder gespeichert.</translation>
    </message>
    <message>
        <source>%1 readings of the time between are missing in the history.</source>
        <translation>%1 Messwerte aus der Zwischenzeit fehlen im Verlauf.</translation>
    </message>
    <message>
        <source>%1 readings stored in this run</source>
        <translation>%1 Messwerte in diesem Lauf gespeichert</translation>
    </message>
    <message>
        <source>%1 waiting to be stored</source>
        <translation>%1 warten auf das Speichern</translation>
    </message>
    <message>
        <source>%1 not stored</source>
        <translation>%1 nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 on the disk</source>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>%1 readings not stored</source>
        <translation>%1 Messwerte nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>BrokerFigures</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Clients connected</source>
        <translation>Verbundene Clients</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>Behaltene Nachrichten</translation>
    </message>
    <message>
        <source>Messages received a minute</source>
        <translation>Empfangene Nachrichten pro Minute</translation>
    </message>
    <message>
        <source>Messages sent a minute</source>
        <translation>Gesendete Nachrichten pro Minute</translation>
    </message>
    <message>
        <source>Messages dropped</source>
        <translation>Verworfene Nachrichten</translation>
    </message>
    <message>
        <source>Memory in bytes</source>
        <translation>Speicher in Bytes</translation>
    </message>
</context>
<context>
    <name>BrokerTemplates</name>
    <message>
        <source>Any MQTT broker</source>
        <translation>Beliebiger MQTT-Broker</translation>
    </message>
    <message>
        <source>Mosquitto</source>
        <translation>Mosquitto</translation>
    </message>
    <message>
        <source>Most have a CA of their own: ask for its certificate (ca.crt).</source>
        <translation>Die meisten haben eine eigene CA: nach ihrem Zertifikat (ca.crt) fragen.</translation>
    </message>
    <message>
        <source>EMQX</source>
        <translation>EMQX</translation>
    </message>
    <message>
        <source>The address and the CA certificate are on the deployment&apos;s overview page.</source>
        <translation>Adresse und CA-Zertifikat stehen auf der Übersicht des Deployments.</translation>
    </message>
    <message>
        <source>HiveMQ Cloud</source>
        <translation>HiveMQ Cloud</translation>
    </message>
    <message>
        <source>Make a user under Access Management; port 8883 is always TLS.</source>
        <translation>Unter Access Management einen Benutzer anlegen; Port 8883 ist immer TLS.</translation>
    </message>
    <message>
        <source>AWS IoT Core (port 443)</source>
        <translation>AWS IoT Core (Port 443)</translation>
    </message>
    <message>
        <source>The host is the data endpoint with -ats. The certificate&apos;s policy must allow this client identifier and every filter; AWS closes the connection otherwise, also for #.</source>
        <translation>Der Host ist der Datenendpunkt mit -ats. Die Richtlinie des Zertifikats muss diese Client-ID und jeden Filter erlauben; sonst schließt AWS die Verbindung, auch bei #.</translation>
    </message>
    <message>
        <source>Azure IoT Hub</source>
        <translation>Azure IoT Hub</translation>
    </message>
    <message>
        <source>IoT Hub speaks MQTT 3.1.1 only. The client identifier is the device, the user name is host/device/?api-version=2021-04-12, the password a SAS token.</source>
        <translation>IoT Hub spricht nur MQTT 3.1.1. Die Client-ID ist das Gerät, der Benutzername Host/Gerät/?api-version=2021-04-12, das Passwort ein SAS-Token.</translation>
    </message>
    <message>
        <source>ThingsBoard</source>
        <translation>ThingsBoard</translation>
    </message>
    <message>
        <source>Sign in with the access token of a gateway; there is no password.</source>
        <translation>Mit dem Zugangstoken eines Gateways anmelden; ein Passwort gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>ChartComposer</name>
    <message numerus="yes">
        <source>10–90 % band and median of %Ln series, and those farthest from it</source>
        <translation>
            <numerusform>10–90-%-Band und Median von %Ln Reihe, und jene am weitesten davon</numerusform>
            <numerusform>10–90-%-Band und Median von %Ln Reihen, und jene am weitesten davon</numerusform>
        </translation>
    </message>
    <message>
        <source>The oddest device is on top. Pale is %1, deep is %2.</source>
        <translation>Das auffälligste Gerät steht oben. Hell ist %1, satt ist %2.</translation>
    </message>
    <message>
        <source>The oddest device is on top. Dark is %1, bright is %2.</source>
        <translation>Das auffälligste Gerät steht oben. Dunkel ist %1, hell ist %2.</translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s)</source>
        <translation>
            <numerusform>Grau: 10–90 % von %Ln Gerät</numerusform>
            <numerusform>Grau: 10–90 % von %Ln Geräten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same site</source>
        <translation>
            <numerusform>Grau: 10–90 % von %Ln Gerät desselben Standorts</numerusform>
            <numerusform>Grau: 10–90 % von %Ln Geräten desselben Standorts</numerusform>
        </translation>
    </message>
    <message>
        <source>Pale: the day before</source>
        <translation>Blass: der Tag davor</translation>
    </message>
    <message>
        <source>Pale: the week before</source>
        <translation>Blass: die Woche davor</translation>
    </message>
    <message>
        <source>Pale: %1 before</source>
        <translation>Blass: %1 davor</translation>
    </message>
    <message>
        <source>Empty chart</source>
        <translation>Leeres Diagramm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln metric(s)</source>
        <translation>
            <numerusform>%Ln Messgröße</numerusform>
            <numerusform>%Ln Messgrößen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing for %2</source>
        <translation>%1: nichts für %2</translation>
    </message>
    <message>
        <source>no readings</source>
        <translation>keine Messwerte</translation>
    </message>
    <message>
        <source>least %1, most %2 at %3, last %4</source>
        <translation>kleinster %1, größter %2 um %3, letzter %4</translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same model</source>
        <translation>
            <numerusform>Grau: 10–90 % von %Ln Gerät desselben Modells</numerusform>
            <numerusform>Grau: 10–90 % von %Ln Geräten desselben Modells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) with the same firmware</source>
        <translation>
            <numerusform>Grau: 10–90 % von %Ln Gerät mit derselben Firmware</numerusform>
            <numerusform>Grau: 10–90 % von %Ln Geräten mit derselben Firmware</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same group</source>
        <translation>
            <numerusform>Grau: 10–90 % von %Ln Gerät derselben Gruppe</numerusform>
            <numerusform>Grau: 10–90 % von %Ln Geräten derselben Gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>the name %1 was not found</source>
        <translation>der Name %1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation>%1 verweigert die Verbindung</translation>
    </message>
    <message>
        <source>there is no network route to %1</source>
        <translation>es gibt keinen Weg durch das Netz zu %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted</source>
        <translation>dem Zertifikat von %1 wird nicht vertraut</translation>
    </message>
    <message>
        <source>the certificate is not for %1</source>
        <translation>das Zertifikat ist nicht für %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is expired or not valid yet</source>
        <translation>das Zertifikat von %1 ist abgelaufen oder noch nicht gültig</translation>
    </message>
    <message>
        <source>%1 did not accept the client certificate</source>
        <translation>%1 nimmt das Client-Zertifikat nicht an</translation>
    </message>
    <message>
        <source>no secure connection to %1</source>
        <translation>keine sichere Verbindung zu %1</translation>
    </message>
    <message>
        <source>%1 refused the user name or password</source>
        <translation>%1 lehnt Benutzername oder Passwort ab</translation>
    </message>
    <message>
        <source>%1 does not allow this user or client</source>
        <translation>%1 lässt diesen Benutzer oder Client nicht zu</translation>
    </message>
    <message>
        <source>%1 refused the client identifier</source>
        <translation>%1 lehnt die Client-ID ab</translation>
    </message>
    <message>
        <source>%1 does not speak this MQTT version</source>
        <translation>%1 spricht diese MQTT-Version nicht</translation>
    </message>
    <message>
        <source>another client took over the identifier</source>
        <translation>ein anderer Client hat die ID übernommen</translation>
    </message>
    <message>
        <source>%1 is busy or shutting down</source>
        <translation>%1 ist ausgelastet oder fährt herunter</translation>
    </message>
    <message>
        <source>the connection to %1 was lost</source>
        <translation>die Verbindung zu %1 ist verloren gegangen</translation>
    </message>
    <message>
        <source>%1 fell silent</source>
        <translation>%1 ist verstummt</translation>
    </message>
    <message>
        <source>%1 does not follow the MQTT protocol</source>
        <translation>%1 hält sich nicht an das MQTT-Protokoll</translation>
    </message>
    <message>
        <source>a setting of the connection cannot be used</source>
        <translation>eine Einstellung der Verbindung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>the proxy does not connect to %1</source>
        <translation>der Proxy verbindet nicht mit %1</translation>
    </message>
    <message>
        <source>%1 has no WebSocket for MQTT there</source>
        <translation>%1 hat dort keinen WebSocket für MQTT</translation>
    </message>
    <message>
        <source>Check the spelling, the VPN and the DNS server.</source>
        <translation>Schreibweise, VPN und DNS-Server prüfen.</translation>
    </message>
    <message>
        <source>Nothing listens on this port. Check the port (1883, or 8883 with TLS) and that the broker is running.</source>
        <translation>An diesem Port hört nichts. Den Port prüfen (1883, oder 8883 mit TLS) und ob der Broker läuft.</translation>
    </message>
    <message>
        <source>Check the network cable, the Wi-Fi and the VPN.</source>
        <translation>Netzwerkkabel, WLAN und VPN prüfen.</translation>
    </message>
    <message>
        <source>A firewall may drop the packets. Check the address, or try port 443 if the broker offers it.</source>
        <translation>Vielleicht verwirft eine Firewall die Pakete. Die Adresse prüfen, oder Port 443 versuchen, wenn der Broker ihn anbietet.</translation>
    </message>
    <message>
        <source>Add the certificate of the authority that signed it (tls.ca) to the connection.</source>
        <translation>Das Zertifikat der ausstellenden Stelle (tls.ca) zur Verbindung hinzufügen.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is for, or set tls.server_name.</source>
        <translation>Den Hostnamen verwenden, für den das Zertifikat ist, oder tls.server_name setzen.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the broker needs a new certificate.</source>
        <translation>Die Uhr dieses Computers prüfen; geht sie richtig, braucht der Broker ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>Check that certificate and key belong together, are readable, not expired, and known to the broker.</source>
        <translation>Prüfen, ob Zertifikat und Schlüssel zusammengehören, lesbar und nicht abgelaufen sind und der Broker sie kennt.</translation>
    </message>
    <message>
        <source>The port may not use TLS, or a different version. Check port and scheme (mqtt or mqtts).</source>
        <translation>Vielleicht verwendet der Port kein TLS oder eine andere Version. Port und Schema (mqtt oder mqtts) prüfen.</translation>
    </message>
    <message>
        <source>Check the user name and enter the password again.</source>
        <translation>Den Benutzernamen prüfen und das Passwort neu eingeben.</translation>
    </message>
    <message>
        <source>Check the user name and the password: many brokers say this when one is wrong. Otherwise ask whoever runs the broker for access.</source>
        <translation>Benutzername und Passwort prüfen: Viele Broker sagen das, wenn eines davon falsch ist. Sonst den Betreiber des Brokers um Zugang bitten.</translation>
    </message>
    <message>
        <source>Choose another client identifier, or leave it empty to get a new one.</source>
        <translation>Eine andere Client-ID wählen, oder das Feld leer lassen, um eine neue zu bekommen.</translation>
    </message>
    <message>
        <source>Set mqtt.version of the connection to 4 (MQTT 3.1.1), or to 5.</source>
        <translation>mqtt.version der Verbindung auf 4 (MQTT 3.1.1) oder auf 5 setzen.</translation>
    </message>
    <message>
        <source>Two programs use the same client identifier. Give this connection one of its own.</source>
        <translation>Zwei Programme verwenden dieselbe Client-ID. Dieser Verbindung eine eigene geben.</translation>
    </message>
    <message>
        <source>Wait; if it stays so, look at the load and the quota of the broker.</source>
        <translation>Abwarten; bleibt es so, Last und Kontingent des Brokers ansehen.</translation>
    </message>
    <message>
        <source>Messages may have been missed. If it happens again and again, look at the log of the broker.</source>
        <translation>Vielleicht fehlen Nachrichten. Geschieht es immer wieder, das Protokoll des Brokers ansehen.</translation>
    </message>
    <message>
        <source>The network may be down without saying so. Messages may have been missed.</source>
        <translation>Vielleicht ist das Netz unbemerkt ausgefallen. Nachrichten können fehlen.</translation>
    </message>
    <message>
        <source>The port may belong to another service. Check the address, or try MQTT 3.1.1.</source>
        <translation>Vielleicht gehört der Port zu einem anderen Dienst. Die Adresse prüfen, oder MQTT 3.1.1 versuchen.</translation>
    </message>
    <message>
        <source>Check that the files of the connection exist and can be read.</source>
        <translation>Prüfen, ob die Dateien der Verbindung da und lesbar sind.</translation>
    </message>
    <message>
        <source>Check host, port and user of the proxy, and that it allows this broker.</source>
        <translation>Host, Port und Benutzer des Proxys prüfen, und ob er diesen Broker erlaubt.</translation>
    </message>
    <message>
        <source>Check the path, usually /mqtt, and the port.</source>
        <translation>Den Pfad, meist /mqtt, und den Port prüfen.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet wieder</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 ist verbunden.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>name of the connection: reason</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 connects to %2.</source>
        <translation>%1 verbindet sich mit %2.</translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <translation>%1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The broker said: %1.</source>
        <translation>Der Broker sagt: %1.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nächster Versuch in %1</translation>
    </message>
</context>
<context>
    <name>ConnectionDraft</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>Der Verbindung einen Namen geben.</translation>
    </message>
    <message>
        <source>Enter the host name or address of the broker.</source>
        <translation>Hostnamen oder Adresse des Brokers eingeben.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>Einen Port von 1 bis 65535 eingeben.</translation>
    </message>
    <message>
        <source>This is no host name and no address.</source>
        <translation>Das ist weder ein Hostname noch eine Adresse.</translation>
    </message>
    <message>
        <source>The path of a WebSocket starts with a slash, usually /mqtt.</source>
        <translation>Der Pfad eines WebSockets beginnt mit einem Schrägstrich, meist /mqtt.</translation>
    </message>
    <message>
        <source>%1 is no topic filter.</source>
        <translation>%1 ist kein Topic-Filter.</translation>
    </message>
    <message>
        <source>The topics cannot be used: %1.</source>
        <translation>Die Topics sind nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>%1 asks for everything on the broker. Many brokers refuse it, and others drown you in it.</source>
        <translation>%1 fragt nach allem auf dem Broker. Viele Broker lehnen das ab, andere überschwemmen damit.</translation>
    </message>
    <message>
        <source>Certificate checks are off: anybody in between can pretend to be this broker.</source>
        <translation>Zertifikate werden nicht geprüft: Jeder dazwischen kann sich als dieser Broker ausgeben.</translation>
    </message>
    <message>
        <source>There is a key, but no certificate that belongs to it.</source>
        <translation>Es gibt einen Schlüssel, aber kein Zertifikat dazu.</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %Ln character(s).</source>
        <translation>
            <numerusform>Höchstens %Ln Zeichen verwenden.</numerusform>
            <numerusform>Höchstens %Ln Zeichen verwenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung heißt schon so.</translation>
    </message>
    <message>
        <source>Without TLS everybody on the way can read the user name and the password.</source>
        <translation>Ohne TLS kann jeder auf dem Weg Benutzernamen und Passwort lesen.</translation>
    </message>
</context>
<context>
    <name>ConnectionImport</name>
    <message>
        <source>It subscribed to everything (%1); that was left out.</source>
        <translation>Sie abonnierte alles (%1); das wurde weggelassen.</translation>
    </message>
    <message>
        <source>Certificate checks were off there and are on here.</source>
        <translation>Dort wurden Zertifikate nicht geprüft, hier werden sie es.</translation>
    </message>
    <message>
        <source>Its certificates are inside that file: choose the files again.</source>
        <translation>Ihre Zertifikate stecken in jener Datei: die Dateien neu wählen.</translation>
    </message>
    <message>
        <source>The file holds its password in the clear: delete the file when you have no more need for it.</source>
        <translation>Die Datei enthält das Passwort im Klartext: löschen, wenn sie nicht mehr gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>First data</source>
        <translation>Erste Daten</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The settings are not complete: %1</source>
        <translation>Die Einstellungen sind unvollständig: %1</translation>
    </message>
    <message>
        <source>A file cannot be read: %1</source>
        <translation>Eine Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>There is no certificate or no key in %1</source>
        <translation>In %1 ist kein Zertifikat oder kein Schlüssel</translation>
    </message>
    <message>
        <source>The passphrase does not open %1</source>
        <translation>Die Passphrase öffnet %1 nicht</translation>
    </message>
    <message>
        <source>Key and certificate do not belong together: %1</source>
        <translation>Schlüssel und Zertifikat gehören nicht zusammen: %1</translation>
    </message>
    <message>
        <source>Your own certificate has expired: %1</source>
        <translation>Das eigene Zertifikat ist abgelaufen: %1</translation>
    </message>
    <message>
        <source>Your own certificate is not valid yet: %1</source>
        <translation>Das eigene Zertifikat ist noch nicht gültig: %1</translation>
    </message>
    <message>
        <source>There is no host named %1</source>
        <translation>Es gibt keinen Host namens %1</translation>
    </message>
    <message>
        <source>No name server answered for %1</source>
        <translation>Kein Nameserver hat für %1 geantwortet</translation>
    </message>
    <message>
        <source>Nothing listens on %1</source>
        <translation>An %1 hört nichts</translation>
    </message>
    <message>
        <source>%1 does not answer at all</source>
        <translation>%1 antwortet überhaupt nicht</translation>
    </message>
    <message>
        <source>There is no network route to %1</source>
        <translation>Es gibt keinen Weg durch das Netz zu %1</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password</source>
        <translation>Der Proxy verlangt Benutzernamen und Passwort</translation>
    </message>
    <message>
        <source>The proxy refuses to connect to %1</source>
        <translation>Der Proxy weigert sich, mit %1 zu verbinden</translation>
    </message>
    <message>
        <source>%1 does not answer like a proxy</source>
        <translation>%1 antwortet nicht wie ein Proxy</translation>
    </message>
    <message>
        <source>Nobody you trust has signed the certificate of %1</source>
        <translation>Niemand Vertrautes hat das Zertifikat von %1 unterschrieben</translation>
    </message>
    <message>
        <source>The certificate is for %1</source>
        <translation>Das Zertifikat ist für %1</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig</translation>
    </message>
    <message>
        <source>%1 wants a client certificate, and there is none</source>
        <translation>%1 verlangt ein Client-Zertifikat, und es gibt keines</translation>
    </message>
    <message>
        <source>%1 refused the client certificate</source>
        <translation>%1 hat das Client-Zertifikat abgelehnt</translation>
    </message>
    <message>
        <source>%1 speaks no TLS version or cipher that is safe today</source>
        <translation>%1 spricht weder eine TLS-Version noch ein Verfahren, das heute sicher ist</translation>
    </message>
    <message>
        <source>%1 speaks MQTT without TLS</source>
        <translation>%1 spricht MQTT ohne TLS</translation>
    </message>
    <message>
        <source>The secure connection to %1 broke off</source>
        <translation>Die sichere Verbindung zu %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>There is no WebSocket under %1</source>
        <translation>Unter %1 gibt es keinen WebSocket</translation>
    </message>
    <message>
        <source>The server forbids the WebSocket %1</source>
        <translation>Der Server verbietet den WebSocket %1</translation>
    </message>
    <message>
        <source>The WebSocket %1 does not carry MQTT</source>
        <translation>Der WebSocket %1 trägt kein MQTT</translation>
    </message>
    <message>
        <source>%1 speaks no WebSocket</source>
        <translation>%1 spricht kein WebSocket</translation>
    </message>
    <message>
        <source>%1 speaks TLS</source>
        <translation>%1 spricht TLS</translation>
    </message>
    <message>
        <source>The broker refused the user name or the password</source>
        <translation>Der Broker lehnt Benutzernamen oder Passwort ab</translation>
    </message>
    <message>
        <source>The broker does not let us in</source>
        <translation>Der Broker lässt uns nicht hinein</translation>
    </message>
    <message>
        <source>The broker does not accept the client identifier %1</source>
        <translation>Der Broker nimmt die Client-ID %1 nicht an</translation>
    </message>
    <message>
        <source>Another program uses the client identifier %1 and threw this test out</source>
        <translation>Ein anderes Programm verwendet die Client-ID %1 und hat diesen Test hinausgeworfen</translation>
    </message>
    <message>
        <source>The broker does not speak %1</source>
        <translation>Der Broker spricht kein %1</translation>
    </message>
    <message>
        <source>The broker is busy or shutting down</source>
        <translation>Der Broker ist ausgelastet oder fährt herunter</translation>
    </message>
    <message>
        <source>%1 accepts connections, but does not answer MQTT</source>
        <translation>%1 nimmt Verbindungen an, antwortet aber nicht auf MQTT</translation>
    </message>
    <message>
        <source>The broker closed the connection without a word</source>
        <translation>Der Broker hat die Verbindung wortlos geschlossen</translation>
    </message>
    <message>
        <source>%1 does not speak MQTT</source>
        <translation>%1 spricht kein MQTT</translation>
    </message>
    <message>
        <source>The broker does not allow the topics %1</source>
        <translation>Der Broker erlaubt die Topics %1 nicht</translation>
    </message>
    <message>
        <source>The broker closed the connection when it was asked for %1</source>
        <translation>Der Broker hat die Verbindung geschlossen, als nach %1 gefragt wurde</translation>
    </message>
    <message>
        <source>Connected, but no message came on %1</source>
        <translation>Verbunden, aber auf %1 kam keine Nachricht</translation>
    </message>
    <message>
        <source>Messages came, but no topic fits: %1</source>
        <translation>Nachrichten kamen, aber kein Topic passt: %1</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>Das Fehlende ausfüllen.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation>Prüfen, ob die Datei noch da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Choose a PEM file (-----BEGIN CERTIFICATE-----), or a PKCS#12 file that holds both.</source>
        <translation>Eine PEM-Datei wählen (-----BEGIN CERTIFICATE-----), oder eine PKCS#12-Datei, die beides enthält.</translation>
    </message>
    <message>
        <source>Enter the passphrase of the key again.</source>
        <translation>Die Passphrase des Schlüssels neu eingeben.</translation>
    </message>
    <message>
        <source>Choose the key that this certificate was made for.</source>
        <translation>Den Schlüssel wählen, für den dieses Zertifikat gemacht ist.</translation>
    </message>
    <message>
        <source>Ask for a new client certificate.</source>
        <translation>Ein neues Client-Zertifikat anfordern.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, wait or ask for another certificate.</source>
        <translation>Die Uhr dieses Computers prüfen; geht sie richtig, warten oder ein anderes Zertifikat anfordern.</translation>
    </message>
    <message>
        <source>Check the spelling, the VPN and the DNS server.</source>
        <translation>Schreibweise, VPN und DNS-Server prüfen.</translation>
    </message>
    <message>
        <source>Check the network; the DNS server itself does not answer.</source>
        <translation>Das Netz prüfen; der DNS-Server selbst antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the port (1883, or 8883 with TLS) and that the broker is running.</source>
        <translation>Den Port prüfen (1883, oder 8883 mit TLS) und ob der Broker läuft.</translation>
    </message>
    <message>
        <source>A firewall probably drops the packets. Ask for the port to be opened, or try 443 (ALPN or WebSocket).</source>
        <translation>Wahrscheinlich verwirft eine Firewall die Pakete. Um Freigabe des Ports bitten, oder 443 versuchen (ALPN oder WebSocket).</translation>
    </message>
    <message>
        <source>Check the cable, the Wi-Fi and the VPN.</source>
        <translation>Kabel, WLAN und VPN prüfen.</translation>
    </message>
    <message>
        <source>Enter user name and password of the proxy.</source>
        <translation>Benutzernamen und Passwort des Proxys eingeben.</translation>
    </message>
    <message>
        <source>Ask for this host and port to be allowed on the proxy; many allow only 443.</source>
        <translation>Um Freigabe dieses Hosts und Ports auf dem Proxy bitten; viele erlauben nur 443.</translation>
    </message>
    <message>
        <source>Check host, port and kind of the proxy (HTTP or SOCKS 5).</source>
        <translation>Host, Port und Art des Proxys prüfen (HTTP oder SOCKS 5).</translation>
    </message>
    <message>
        <source>If this is your broker, choose the certificate of the authority that signed it as CA file. Compare the fingerprint first.</source>
        <translation>Ist das der eigene Broker, das Zertifikat der ausstellenden Stelle als CA-Datei wählen. Zuerst den Fingerabdruck vergleichen.</translation>
    </message>
    <message>
        <source>Use one of these names as host, or enter it as server name (SNI).</source>
        <translation>Einen dieser Namen als Host verwenden, oder ihn als Servernamen (SNI) eingeben.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the broker needs a new certificate.</source>
        <translation>Die Uhr dieses Computers prüfen; geht sie richtig, braucht der Broker ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>The clock of this computer is probably slow: set it. Otherwise the broker got a certificate for later.</source>
        <translation>Wahrscheinlich geht die Uhr dieses Computers nach: stellen. Sonst hat der Broker ein Zertifikat für später bekommen.</translation>
    </message>
    <message>
        <source>Choose the client certificate that you were given.</source>
        <translation>Das erhaltene Client-Zertifikat wählen.</translation>
    </message>
    <message>
        <source>The broker does not know the authority of this certificate, or it was revoked. Ask whoever runs the broker.</source>
        <translation>Der Broker kennt die ausstellende Stelle nicht, oder das Zertifikat wurde widerrufen. Den Betreiber des Brokers fragen.</translation>
    </message>
    <message>
        <source>The broker needs TLS 1.2 or newer: ask for an update.</source>
        <translation>Der Broker braucht TLS 1.2 oder neuer: um eine Aktualisierung bitten.</translation>
    </message>
    <message>
        <source>Use the port for TLS (usually 8883), or choose MQTT without TLS.</source>
        <translation>Den Port für TLS verwenden (meist 8883), oder MQTT ohne TLS wählen.</translation>
    </message>
    <message>
        <source>Check the port and that nothing in between inspects TLS; look at the log of the broker.</source>
        <translation>Den Port prüfen, und ob dazwischen etwas TLS untersucht; das Protokoll des Brokers ansehen.</translation>
    </message>
    <message>
        <source>Check the path; most brokers use /mqtt, some / or /ws.</source>
        <translation>Den Pfad prüfen; die meisten Broker verwenden /mqtt, manche / oder /ws.</translation>
    </message>
    <message>
        <source>The web server in front of the broker wants a permission of its own. Ask whoever runs it.</source>
        <translation>Der Webserver vor dem Broker verlangt eine eigene Erlaubnis. Den Betreiber fragen.</translation>
    </message>
    <message>
        <source>This WebSocket belongs to another service. Check the path.</source>
        <translation>Dieser WebSocket gehört zu einem anderen Dienst. Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Check the port, or choose MQTT without WebSocket.</source>
        <translation>Den Port prüfen, oder MQTT ohne WebSocket wählen.</translation>
    </message>
    <message>
        <source>Choose MQTT over TLS, or use the port without TLS (usually 1883).</source>
        <translation>MQTT über TLS wählen, oder den Port ohne TLS verwenden (meist 1883).</translation>
    </message>
    <message>
        <source>Check the user name and enter the password again. If both are right, this user may not connect: ask whoever runs the broker.</source>
        <translation>Den Benutzernamen prüfen und das Passwort neu eingeben. Stimmt beides, darf dieser Benutzer sich nicht verbinden: den Betreiber des Brokers fragen.</translation>
    </message>
    <message>
        <source>Enter a user name and a password, or ask whoever runs the broker for access.</source>
        <translation>Benutzernamen und Passwort eingeben, oder den Betreiber des Brokers um Zugang bitten.</translation>
    </message>
    <message>
        <source>Choose another client identifier, or leave it empty.</source>
        <translation>Eine andere Client-ID wählen, oder das Feld leer lassen.</translation>
    </message>
    <message>
        <source>Use a new identifier, one for each program.</source>
        <translation>Eine neue ID verwenden, eine für jedes Programm.</translation>
    </message>
    <message>
        <source>Choose the other MQTT version (3.1.1 or 5).</source>
        <translation>Die andere MQTT-Version wählen (3.1.1 oder 5).</translation>
    </message>
    <message>
        <source>Try again later; look at the load and the quota of the broker.</source>
        <translation>Später wieder versuchen; Last und Kontingent des Brokers ansehen.</translation>
    </message>
    <message>
        <source>The port may belong to something else, or the broker hangs. Check the port.</source>
        <translation>Vielleicht gehört der Port zu etwas anderem, oder der Broker hängt. Den Port prüfen.</translation>
    </message>
    <message>
        <source>Brokers do that when the identifier, the user or the certificate is not registered. Check all three.</source>
        <translation>Das tun Broker, wenn ID, Benutzer oder Zertifikat nicht angemeldet sind. Alle drei prüfen.</translation>
    </message>
    <message>
        <source>Another service answers there. Check host and port.</source>
        <translation>Dort antwortet ein anderer Dienst. Host und Port prüfen.</translation>
    </message>
    <message>
        <source>Ask for the right to read these topics, or subscribe to fewer.</source>
        <translation>Um das Recht bitten, diese Topics zu lesen, oder weniger abonnieren.</translation>
    </message>
    <message>
        <source>Its policy forbids this filter (typical of AWS IoT). Subscribe to fewer topics.</source>
        <translation>Seine Richtlinie verbietet diesen Filter (typisch für AWS IoT). Weniger Topics abonnieren.</translation>
    </message>
    <message>
        <source>Check that devices are sending and that the topics are right; upper and lower case differ. A broker may also hide topics that you may not read.</source>
        <translation>Prüfen, ob Geräte senden und die Topics stimmen; Groß und Klein sind verschieden. Ein Broker kann auch Topics verbergen, die man nicht lesen darf.</translation>
    </message>
    <message>
        <source>Choose or edit the topic scheme until the preview fits.</source>
        <translation>Das Topic-Schema wählen oder ändern, bis die Vorschau passt.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Failed at step %1, %2: %3</source>
        <translation>Fehlgeschlagen bei Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Cancelled at step %1, %2</source>
        <translation>Abgebrochen bei Schritt %1, %2</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Settings are complete</source>
        <translation>Die Einstellungen sind vollständig</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a host name and its addresses</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Port %1 is open</source>
        <translation>Port %1 ist offen</translation>
    </message>
    <message>
        <source>The proxy has connected</source>
        <translation>Der Proxy hat verbunden</translation>
    </message>
    <message>
        <source>certificate valid until %1</source>
        <translation>Zertifikat gültig bis %1</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>WebSocket with the subprotocol mqtt</source>
        <translation>WebSocket mit dem Unterprotokoll mqtt</translation>
    </message>
    <message>
        <source>The broker lets us in</source>
        <translation>Der Broker lässt uns hinein</translation>
    </message>
    <message numerus="yes">
        <source>packets up to %Ln byte(s)</source>
        <translation>
            <numerusform>Pakete bis %Ln Byte</numerusform>
            <numerusform>Pakete bis %Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>QoS up to %1</source>
        <translation>QoS bis %1</translation>
    </message>
    <message>
        <source>no retained messages</source>
        <translation>keine behaltenen Nachrichten</translation>
    </message>
    <message>
        <source>no wildcards</source>
        <translation>keine Platzhalter</translation>
    </message>
    <message>
        <source>The broker lets us in: %1</source>
        <translation>Der Broker lässt uns hinein: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln filter(s) granted</source>
        <translation>
            <numerusform>%1 von %Ln Filter gewährt</numerusform>
            <numerusform>%1 von %Ln Filtern gewährt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) recognised</source>
        <translation>
            <numerusform>%Ln Gerät erkannt</numerusform>
            <numerusform>%Ln Geräte erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of other topics</source>
        <translation>
            <numerusform>%Ln Nachricht anderer Topics</numerusform>
            <numerusform>%Ln Nachrichten anderer Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>An address needs no name server</source>
        <translation>Eine Adresse braucht keinen Nameserver</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>No TLS: what is sent can be read on the way</source>
        <translation>Kein TLS: Was gesendet wird, ist unterwegs lesbar</translation>
    </message>
    <message>
        <source>No WebSocket</source>
        <translation>Kein WebSocket</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>No price for %1 in the catalogue; %2 is used.</source>
        <translation>Für %1 steht kein Preis im Katalog; %2 wird verwendet.</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Nachrichtenübermittlung</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>blocks of 5,120 bytes a message</source>
        <translation>Blöcke von 5.120 Bytes je Nachricht</translation>
    </message>
    <message>
        <source>Basic Ingest: messages that go straight to a rule are not charged as messages.</source>
        <translation>Basic Ingest: Nachrichten, die direkt an eine Regel gehen, zählen nicht als Nachrichten.</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Konnektivität</translation>
    </message>
    <message>
        <source>connection-minutes</source>
        <translation>Verbindungsminuten</translation>
    </message>
    <message>
        <source>Rules triggered</source>
        <translation>Ausgelöste Regeln</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rule actions</source>
        <translation>Regelaktionen</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Shadow and registry operations</source>
        <translation>Vorgänge auf Shadow und Verzeichnis</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>IoT Hub units</source>
        <translation>IoT-Hub-Einheiten</translation>
    </message>
    <message>
        <source>%1 units of %2 × $%3 = %4</source>
        <translation>%1 Einheiten %2 × $%3 = %4</translation>
    </message>
    <message>
        <source>messages on the day that counts</source>
        <translation>Nachrichten an dem Tag, der zählt</translation>
    </message>
    <message>
        <source>quota of a unit</source>
        <translation>Kontingent einer Einheit</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>units for the quota</source>
        <translation>Einheiten für das Kontingent</translation>
    </message>
    <message>
        <source>units for the send rate</source>
        <translation>Einheiten für die Senderate</translation>
    </message>
    <message>
        <source>not binding</source>
        <translation>nicht bindend</translation>
    </message>
    <message>
        <source>blocks of 4,096 bytes a message</source>
        <translation>Blöcke von 4.096 Bytes je Nachricht</translation>
    </message>
    <message>
        <source>The cheapest tier whose units hold both the daily quota and the send rate.</source>
        <translation>Die günstigste Stufe, deren Einheiten Tageskontingent und Senderate halten.</translation>
    </message>
    <message>
        <source>Units on event days</source>
        <translation>Einheiten an Ereignistagen</translation>
    </message>
    <message>
        <source>%1 more units × $%2 × %3 ÷ 30 days = %4</source>
        <translation>%1 weitere Einheiten × $%2 × %3 ÷ 30 Tage = %4</translation>
    </message>
    <message>
        <source>Estimate: it is not confirmed that units are billed by the day.</source>
        <translation>Schätzung: Dass Einheiten tageweise abgerechnet werden, ist nicht bestätigt.</translation>
    </message>
    <message>
        <source>No public plan fits this fleet; ask the vendor.</source>
        <translation>Kein öffentlicher Tarif passt zu dieser Flotte; den Anbieter fragen.</translation>
    </message>
    <message>
        <source> + %1 over what is included</source>
        <translation> + %1 über dem Enthaltenen</translation>
    </message>
    <message>
        <source>The price is not public or not verified; enter yours to complete the sum.</source>
        <translation>Der Preis ist nicht öffentlich oder nicht geprüft; einen eigenen eintragen, um die Summe zu vervollständigen.</translation>
    </message>
    <message>
        <source>ThingsBoard plan</source>
        <translation>ThingsBoard-Tarif</translation>
    </message>
    <message>
        <source>IoT Central devices</source>
        <translation>IoT-Central-Geräte</translation>
    </message>
    <message>
        <source>Data volume</source>
        <translation>Datenvolumen</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Dedicated cluster</source>
        <translation>Eigener Cluster</translation>
    </message>
    <message>
        <source>Session-minutes</source>
        <translation>Sitzungsminuten</translation>
    </message>
    <message>
        <source>session-minutes</source>
        <translation>Sitzungsminuten</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Particle blocks</source>
        <translation>Particle-Blöcke</translation>
    </message>
    <message>
        <source>balena plan</source>
        <translation>balena-Tarif</translation>
    </message>
    <message>
        <source>Mender plan</source>
        <translation>Mender-Tarif</translation>
    </message>
    <message>
        <source>Cumulocity plan</source>
        <translation>Cumulocity-Tarif</translation>
    </message>
    <message>
        <source>Above the public Starter plan; ask the vendor.</source>
        <translation>Über dem öffentlichen Starter-Tarif; den Anbieter fragen.</translation>
    </message>
    <message>
        <source>Priced in EUR: enter a rate to compare it in US dollars.</source>
        <translation>In EUR ausgezeichnet: einen Kurs eingeben, um in US-Dollar zu vergleichen.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>DevOps engineer time</source>
        <translation>Arbeitszeit DevOps</translation>
    </message>
    <message>
        <source>%1 FTE × $%2 = %3</source>
        <translation>%1 Stellen × $%2 = %3</translation>
    </message>
    <message>
        <source>Your own assumption, and usually the largest line: move the slider.</source>
        <translation>Eigene Annahme, und meist die größte Zeile: den Regler bewegen.</translation>
    </message>
    <message>
        <source>Estimate of the textbook</source>
        <translation>Schätzung des Lehrbuchs</translation>
    </message>
    <message>
        <source>The source&apos;s own estimate, kept at this level.</source>
        <translation>Die eigene Schätzung der Quelle, auf dieser Stufe beibehalten.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>2 × c5.xlarge: %1</source>
        <translation>2 × c5.xlarge: %1</translation>
    </message>
    <message>
        <source>The source&apos;s rounded cell; 2 × $0.17 × 730 hours are $248.20.</source>
        <translation>Die gerundete Zelle der Quelle; 2 × $0,17 × 730 Stunden sind $248,20.</translation>
    </message>
    <message>
        <source>%1 servers × $%2 × %3 hours = %4</source>
        <translation>%1 Server × $%2 × %3 Stunden = %4</translation>
    </message>
    <message>
        <source>Disaster recovery</source>
        <translation>Notfallwiederherstellung</translation>
    </message>
    <message>
        <source>The source names $100 to $200 a month and does not add them.</source>
        <translation>Die Quelle nennt $100 bis $200 im Monat und rechnet sie nicht ein.</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>Funktionsaufrufe</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Function time</source>
        <translation>Funktionszeit</translation>
    </message>
    <message>
        <source>GB-seconds</source>
        <translation>GB-Sekunden</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Your own storage price.</source>
        <translation>Der eigene Speicherpreis.</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Database writes</source>
        <translation>Schreibvorgänge der Datenbank</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>Schreibvorgänge</translation>
    </message>
    <message>
        <source>Database storage</source>
        <translation>Datenbankspeicher</translation>
    </message>
    <message>
        <source>GB above the free ones</source>
        <translation>GB über den freien</translation>
    </message>
    <message>
        <source>Archive writes</source>
        <translation>Schreibvorgänge des Archivs</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Database throughput</source>
        <translation>Durchsatz der Datenbank</translation>
    </message>
    <message>
        <source>RU/s</source>
        <translation>RU/s</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Wie gedruckt</translation>
    </message>
    <message>
        <source>A teaching value of the textbook, reproduced and not endorsed.</source>
        <translation>Ein Lehrwert des Lehrbuchs, wiedergegeben und nicht empfohlen.</translation>
    </message>
    <message>
        <source>&quot;Device registry&quot;, as printed</source>
        <translation>„Geräteverzeichnis“, wie gedruckt</translation>
    </message>
    <message>
        <source>Updates on top of the platform</source>
        <translation>Updates zusätzlich zur Plattform</translation>
    </message>
    <message>
        <source>Hidden cost</source>
        <translation>Versteckte Kosten</translation>
    </message>
    <message>
        <source>Already inside the people&apos;s time: shown, not added.</source>
        <translation>Schon in der Arbeitszeit enthalten: gezeigt, nicht addiert.</translation>
    </message>
    <message>
        <source> (our linear extension)</source>
        <translation> (unsere lineare Fortsetzung)</translation>
    </message>
    <message>
        <source>no public plan takes that rate</source>
        <translation>kein öffentlicher Tarif nimmt diese Rate</translation>
    </message>
    <message>
        <source>Self-hosted</source>
        <translation>Selbst betrieben</translation>
    </message>
    <message>
        <source>Managed TB</source>
        <translation>TB verwaltet</translation>
    </message>
    <message>
        <source>Message costs</source>
        <translation>Nachrichtenkosten</translation>
    </message>
    <message>
        <source>Rules engine</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechenleistung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Data storage</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Plan and licence</source>
        <translation>Tarif und Lizenz</translation>
    </message>
    <message>
        <source>Update companion</source>
        <translation>Zusatz für Updates</translation>
    </message>
    <message>
        <source>Hidden costs</source>
        <translation>Versteckte Kosten</translation>
    </message>
    <message>
        <source>cannot run on your premises</source>
        <translation>läuft nicht im eigenen Haus</translation>
    </message>
    <message>
        <source>needs a connection to the outside</source>
        <translation>braucht eine Verbindung nach außen</translation>
    </message>
    <message>
        <source>has no EU region</source>
        <translation>hat keine Region in der EU</translation>
    </message>
    <message>
        <source>HIPAA eligibility is not verified</source>
        <translation>Eignung für HIPAA ist nicht geprüft</translation>
    </message>
    <message>
        <source>retires on %1, before the plan ends on %2</source>
        <translation>wird am %1 eingestellt, vor dem Ende des Plans am %2</translation>
    </message>
    <message>
        <source>its licence is %1</source>
        <translation>seine Lizenz ist %1</translation>
    </message>
    <message>
        <source>does not support %1 devices</source>
        <translation>unterstützt keine %1 Geräte</translation>
    </message>
    <message>
        <source>holds at most %1 devices</source>
        <translation>hält höchstens %1 Geräte</translation>
    </message>
    <message>
        <source>has no edge runtime that works offline</source>
        <translation>hat keine Laufzeit am Rand, die offline arbeitet</translation>
    </message>
    <message>
        <source>%1 costs at most %2 a month instead of %3</source>
        <translation>%1 kostet höchstens %2 im Monat statt %3</translation>
    </message>
    <message>
        <source>costs %1 a month, above the budget</source>
        <translation>kostet %1 im Monat, über dem Budget</translation>
    </message>
    <message>
        <source>its price is unknown</source>
        <translation>sein Preis ist unbekannt</translation>
    </message>
    <message>
        <source>retires on %1</source>
        <translation>wird am %1 eingestellt</translation>
    </message>
    <message>
        <source>price unknown: no points for cost</source>
        <translation>Preis unbekannt: keine Punkte für Kosten</translation>
    </message>
    <message>
        <source>takes no telemetry by itself: %1</source>
        <translation>nimmt selbst keine Telemetrie: %1</translation>
    </message>
    <message>
        <source>does not update devices as asked by itself</source>
        <translation>aktualisiert Geräte nicht selbst wie gewünscht</translation>
    </message>
    <message>
        <source>a $50 server against fees of %1</source>
        <translation>ein Server für $50 gegen Gebühren von %1</translation>
    </message>
    <message>
        <source>Azure takes %1 for these messages, AWS %2</source>
        <translation>Azure nimmt %1 für diese Nachrichten, AWS %2</translation>
    </message>
    <message>
        <source>the cheaper cloud costs %1 a month</source>
        <translation>die günstigere Cloud kostet %1 im Monat</translation>
    </message>
    <message>
        <source>no messages, no price</source>
        <translation>keine Nachrichten, kein Preis</translation>
    </message>
    <message>
        <source>Salary of an engineer</source>
        <translation>Gehalt eines Ingenieurs</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>Ingenieure</translation>
    </message>
    <message>
        <source>Estimated rows</source>
        <translation>Geschätzte Zeilen</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Nachrichten am Tag</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>%1 × %2 devices = </source>
        <translation>%1 × %2 Geräte = </translation>
    </message>
    <message>
        <source>Security patching</source>
        <translation>Sicherheitsupdates</translation>
    </message>
    <message>
        <source>The source names 4 hours a month: $200 at 160 hours for $8,000.</source>
        <translation>Die Quelle nennt 4 Stunden im Monat: $200 bei 160 Stunden für $8.000.</translation>
    </message>
    <message>
        <source>On-call duty</source>
        <translation>Rufbereitschaft</translation>
    </message>
    <message>
        <source>Allowances for nights and weekends.</source>
        <translation>Zuschläge für Nächte und Wochenenden.</translation>
    </message>
    <message>
        <source>Security audit</source>
        <translation>Sicherheitsprüfung</translation>
    </message>
    <message>
        <source>A yearly audit, by the month.</source>
        <translation>Eine jährliche Prüfung, auf den Monat.</translation>
    </message>
    <message>
        <source>GDPR records and impact assessment</source>
        <translation>DSGVO-Verzeichnisse und Folgenabschätzung</translation>
    </message>
    <message>
        <source>An EU region alone is no compliance.</source>
        <translation>Eine Region in der EU allein erfüllt noch nichts.</translation>
    </message>
    <message>
        <source>Penetration test</source>
        <translation>Penetrationstest</translation>
    </message>
    <message>
        <source>A yearly test, by the month.</source>
        <translation>Ein jährlicher Test, auf den Monat.</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Supportvertrag</translation>
    </message>
    <message>
        <source>The vendor&apos;s paid support; not in any list price here.</source>
        <translation>Der bezahlte Support des Anbieters; in keinem Listenpreis hier.</translation>
    </message>
    <message>
        <source>Second environment</source>
        <translation>Zweite Umgebung</translation>
    </message>
    <message>
        <source>A fleet to test on before the real one.</source>
        <translation>Eine Flotte zum Testen vor der echten.</translation>
    </message>
    <message>
        <source>Database of your own beside the platform</source>
        <translation>Eigene Datenbank neben der Plattform</translation>
    </message>
    <message>
        <source>What the source calls a way out of lock-in, in no column of its table.</source>
        <translation>Was die Quelle einen Weg aus der Bindung nennt, in keiner Spalte ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Data leaving the cloud</source>
        <translation>Daten, die die Cloud verlassen</translation>
    </message>
    <message>
        <source>Downloads and exports.</source>
        <translation>Downloads und Exporte.</translation>
    </message>
    <message>
        <source>Backup test</source>
        <translation>Test der Sicherung</translation>
    </message>
    <message>
        <source>A backup that nobody restored is a hope.</source>
        <translation>Eine Sicherung, die niemand zurückgespielt hat, ist eine Hoffnung.</translation>
    </message>
    <message>
        <source>SIM and connectivity</source>
        <translation>SIM und Anbindung</translation>
    </message>
    <message>
        <source>A month of each device.</source>
        <translation>Ein Monat je Gerät.</translation>
    </message>
    <message>
        <source>Visits to devices</source>
        <translation>Fahrten zu Geräten</translation>
    </message>
    <message>
        <source>Replacements and repairs in the field.</source>
        <translation>Austausch und Reparatur vor Ort.</translation>
    </message>
    <message>
        <source>Staff turnover</source>
        <translation>Personalwechsel</translation>
    </message>
    <message>
        <source>Hiring and training who follows.</source>
        <translation>Einstellen und Einarbeiten der Nachfolge.</translation>
    </message>
    <message>
        <source>Migration and set-up</source>
        <translation>Umzug und Einrichtung</translation>
    </message>
    <message>
        <source>Paid once, at the start.</source>
        <translation>Einmal bezahlt, am Anfang.</translation>
    </message>
    <message>
        <source>Exit: the price of lock-in</source>
        <translation>Ausstieg: der Preis der Bindung</translation>
    </message>
    <message>
        <source>New credentials, data export, firmware; paid once, weighed by its probability.</source>
        <translation>Neue Zugangsdaten, Datenexport, Firmware; einmal bezahlt, nach Wahrscheinlichkeit gewichtet.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 sends a second of %2 allowed; the quota lasts</source>
        <translation>%1 Sendungen je Sekunde von %2 erlaubten; das Kontingent reicht</translation>
    </message>
    <message>
        <source>%1 sends a second, %2 allowed: a peak this short is queued</source>
        <translation>%1 Sendungen je Sekunde, %2 erlaubt: eine so kurze Spitze wird eingereiht</translation>
    </message>
    <message>
        <source>%1 sends a second, %2 allowed: throttled</source>
        <translation>%1 Sendungen je Sekunde, %2 erlaubt: gedrosselt</translation>
    </message>
    <message>
        <source>the day&apos;s quota ends after %1 h</source>
        <translation>das Tageskontingent endet nach %1 h</translation>
    </message>
    <message>
        <source>any number of units</source>
        <translation>beliebig viele Einheiten</translation>
    </message>
    <message>
        <source>no tier holds an ordinary day</source>
        <translation>keine Stufe hält einen gewöhnlichen Tag</translation>
    </message>
    <message>
        <source>%1 for the average</source>
        <translation>%1 für den Durchschnitt</translation>
    </message>
    <message>
        <source>no tier holds the event</source>
        <translation>keine Stufe hält das Ereignis</translation>
    </message>
    <message>
        <source>%1 for the event, all month</source>
        <translation>%1 für das Ereignis, den ganzen Monat</translation>
    </message>
    <message>
        <source>%1, %2 more on event days by script</source>
        <translation>%1, an Ereignistagen %2 mehr per Skript</translation>
    </message>
    <message>
        <source>more units than the tier can have</source>
        <translation>mehr Einheiten, als die Stufe haben kann</translation>
    </message>
    <message>
        <source>; an estimate: billing by the day is not confirmed</source>
        <translation>; eine Schätzung: tageweise Abrechnung ist nicht bestätigt</translation>
    </message>
    <message>
        <source>pay per use</source>
        <translation>nach Verbrauch</translation>
    </message>
    <message>
        <source>%1 more messages in the month</source>
        <translation>%1 Nachrichten mehr im Monat</translation>
    </message>
    <message>
        <source>servers as they are</source>
        <translation>Server wie sie sind</translation>
    </message>
    <message>
        <source>sized by hand: %1 data points a second at the height</source>
        <translation>von Hand bemessen: %1 Datenpunkte je Sekunde in der Spitze</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>any public plan</source>
        <translation>jeder öffentliche Tarif</translation>
    </message>
    <message>
        <source>%1 data points a minute are within the plan</source>
        <translation>%1 Datenpunkte je Minute sind im Tarif</translation>
    </message>
    <message>
        <source>you say %1 FTE for self-hosting; the source&apos;s own table says 0.3</source>
        <translation>hier stehen %1 Stellen für Selbstbetrieb; die Tabelle der Quelle sagt 0,3</translation>
    </message>
    <message>
        <source>the price list has no hub units</source>
        <translation>die Preisliste hat keine Hub-Einheiten</translation>
    </message>
    <message>
        <source>no tier holds even an ordinary day</source>
        <translation>keine Stufe hält auch nur einen gewöhnlichen Tag</translation>
    </message>
    <message>
        <source>the units for an ordinary day hold a %1-fold event</source>
        <translation>die Einheiten eines gewöhnlichen Tages halten ein %1-faches Ereignis</translation>
    </message>
    <message>
        <source>units are raised by hand or script; those for an ordinary day do not hold a %1-fold event</source>
        <translation>Einheiten werden von Hand oder per Skript erhöht; die eines gewöhnlichen Tages halten kein %1-faches Ereignis</translation>
    </message>
    <message>
        <source>EU regions are available; a region alone is no compliance</source>
        <translation>Regionen in der EU gibt es; eine Region allein erfüllt noch nichts</translation>
    </message>
    <message>
        <source>leaving the cloud frees %1 a month; one engineer costs %2</source>
        <translation>die Cloud zu verlassen spart %1 im Monat; ein Ingenieur kostet %2</translation>
    </message>
    <message>
        <source>fees of %1 a month, %2 for a million messages, against %3 for all of self-hosting</source>
        <translation>Gebühren von %1 im Monat, %2 je Million Nachrichten, gegen %3 für den ganzen Selbstbetrieb</translation>
    </message>
    <message>
        <source>fees of %1 a month against %2 for those who would build it</source>
        <translation>Gebühren von %1 im Monat gegen %2 für jene, die es bauen würden</translation>
    </message>
    <message>
        <source>nobody can check that</source>
        <translation>das kann niemand nachprüfen</translation>
    </message>
    <message>
        <source>The figure has no branch for this answer.</source>
        <translation>Die Abbildung hat für diese Antwort keinen Zweig.</translation>
    </message>
    <message>
        <source>The figure has no branch for this answer; it lies between %1.</source>
        <translation>Die Abbildung hat für diese Antwort keinen Zweig; sie liegt zwischen %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Azure&apos;s free hub holds %1 messages a day; this fleet counts %2.</source>
        <translation>Azures kostenloser Hub nimmt %1 Nachrichten am Tag; diese Flotte zählt %2.</translation>
    </message>
    <message>
        <source>Azure&apos;s free hub holds %1 messages a day; this fleet counts %2 and does not fit.</source>
        <translation>Azures kostenloser Hub nimmt %1 Nachrichten am Tag; diese Flotte zählt %2 und passt nicht.</translation>
    </message>
    <message>
        <source>%1 messages in blocks of 5 KiB, one rule with one action each, %2 connection-minutes</source>
        <translation>%1 Nachrichten in Blöcken von 5 KiB, eine Regel mit je einer Aktion, %2 Verbindungsminuten</translation>
    </message>
    <message>
        <source>no tier holds this rate</source>
        <translation>keine Stufe hält diese Rate</translation>
    </message>
    <message>
        <source>%1 × %2 for this part of the month; %3 messages in blocks of 4 KiB</source>
        <translation>%1 × %2 für diesen Teil des Monats; %3 Nachrichten in Blöcken von 4 KiB</translation>
    </message>
    <message>
        <source>plan %1 for this part of the month</source>
        <translation>Tarif %1 für diesen Teil des Monats</translation>
    </message>
    <message>
        <source>no public plan takes this rate</source>
        <translation>kein öffentlicher Tarif nimmt diese Rate</translation>
    </message>
    <message>
        <source>%1 weighs %2 instead of %3</source>
        <translation>%1 wiegt %2 statt %3</translation>
    </message>
    <message>
        <source>%1 takes at most %2 FTE instead of %3</source>
        <translation>%1 braucht höchstens %2 Stellen statt %3</translation>
    </message>
    <message>
        <source>%1 for %2 instead of %3</source>
        <translation>%1 für %2 statt %3</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 bekommt %2 Punkte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>self-hosted ThingsBoard</source>
        <translation>selbst betriebenes ThingsBoard</translation>
    </message>
    <message>
        <source>managed ThingsBoard</source>
        <translation>verwaltetes ThingsBoard</translation>
    </message>
    <message>
        <source>Too many prices are unknown to compare the platforms.</source>
        <translation>Zu viele Preise sind unbekannt, um die Plattformen zu vergleichen.</translation>
    </message>
    <message>
        <source>For %1 devices at %2 messages a day, %3 costs %4 a month and %5 %6; they are within 5 % of each other, inside the uncertainty of the estimates.</source>
        <translation>Für %1 Geräte mit je %2 Nachrichten am Tag kostet %3 %4 im Monat und %5 %6; sie liegen keine 5 % auseinander, innerhalb der Unsicherheit der Schätzungen.</translation>
    </message>
    <message>
        <source>For %1 devices at %2 messages a day, %3 costs %4 a month and %5 %6, %7 less.</source>
        <translation>Für %1 Geräte mit je %2 Nachrichten am Tag kostet %3 %4 im Monat und %5 %6, ein Unterschied von %7.</translation>
    </message>
    <message>
        <source>Self-hosting costs %1 and matches %2 at %3 people.</source>
        <translation>Der Selbstbetrieb kostet %1 und ist bei %3 Stellen so teuer wie %2.</translation>
    </message>
    <message>
        <source>Self-hosting costs %1 and stays dearer than %2 even without people.</source>
        <translation>Der Selbstbetrieb kostet %1 und bleibt auch ohne Personal teurer als %2.</translation>
    </message>
    <message>
        <source>All are inside the budget of %1.</source>
        <translation>Alle liegen im Budget von %1.</translation>
    </message>
    <message>
        <source>%1 of %2 are inside the budget of %3.</source>
        <translation>%1 von %2 liegen im Budget von %3.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Device management</source>
        <translation>Geräteverwaltung</translation>
    </message>
    <message>
        <source>OTA update</source>
        <translation>OTA-Update</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rückkehr zur alten Version</translation>
    </message>
    <message>
        <source>Shadow or twin</source>
        <translation>Schatten oder Zwilling</translation>
    </message>
    <message>
        <source>Edge runtime</source>
        <translation>Laufzeit am Rand</translation>
    </message>
    <message>
        <source>Rules and processing</source>
        <translation>Regeln und Verarbeitung</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Dashboards</translation>
    </message>
    <message>
        <source>Ceiling of scale</source>
        <translation>Obergrenze der Größe</translation>
    </message>
    <message>
        <source>Elasticity in a burst</source>
        <translation>Elastizität bei Spitzen</translation>
    </message>
    <message>
        <source>Availability and recovery</source>
        <translation>Verfügbarkeit und Wiederherstellung</translation>
    </message>
    <message>
        <source>Choice of hosting</source>
        <translation>Wahl des Betriebsorts</translation>
    </message>
    <message>
        <source>EU compliance</source>
        <translation>EU-Konformität</translation>
    </message>
    <message>
        <source>Security and identity</source>
        <translation>Sicherheit und Identität</translation>
    </message>
    <message>
        <source>Open licence</source>
        <translation>Offene Lizenz</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>Übertragbarkeit</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Community and documents</source>
        <translation>Gemeinschaft und Dokumentation</translation>
    </message>
    <message>
        <source>Ease of start</source>
        <translation>Leichter Einstieg</translation>
    </message>
    <message>
        <source>Little to operate</source>
        <translation>Wenig zu betreiben</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Clear prices</source>
        <translation>Klare Preise</translation>
    </message>
    <message>
        <source>Textbook (teaching values, no planning advice)</source>
        <translation>Lehrbuch (Werte zum Lernen, kein Rat zum Planen)</translation>
    </message>
    <message>
        <source>Corrected (wrong and missing rows replaced)</source>
        <translation>Korrigiert (falsche und fehlende Zeilen ersetzt)</translation>
    </message>
    <message>
        <source>Modelled (every row from the price list)</source>
        <translation>Modelliert (jede Zeile aus der Preisliste)</translation>
    </message>
    <message>
        <source>Platform and cost: %1</source>
        <translation>Plattform und Kosten: %1</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>%1 Geräte</translation>
    </message>
    <message>
        <source>, with %1 prices of your own</source>
        <translation>, mit %1 eigenen Preisen</translation>
    </message>
    <message>
        <source>%1 devices, %2 messages a day of %3 bytes, region %4, %5 months. Prices: catalogue %6 of %7, content %8%9. US dollars.</source>
        <translation>%1 Geräte, %2 Nachrichten am Tag zu %3 Byte, Region %4, %5 Monate. Preise: Katalog %6 vom %7, Inhalt %8%9. US-Dollar.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 Monate</translation>
    </message>
    <message>
        <source>At today&apos;s value</source>
        <translation>Zum heutigen Wert</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>%1 is incomplete: no price for %2.</source>
        <translation>%1 ist unvollständig: kein Preis für %2.</translation>
    </message>
    <message>
        <source>%1: %2 once, at the start.</source>
        <translation>%1: %2 einmal, am Anfang.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Nothing fits all needs. Without %1 something does.</source>
        <translation>Nichts erfüllt alle Anforderungen. Ohne %1 passt etwas.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Score of 5</source>
        <translation>Punkte von 5</translation>
    </message>
    <message>
        <source>Why: %1 leads %2 by %3: %4.</source>
        <translation>Warum: %1 liegt %3 vor %2: %4.</translation>
    </message>
    <message>
        <source>No single change would make the second win.</source>
        <translation>Keine einzelne Änderung ließe den Zweiten gewinnen.</translation>
    </message>
    <message>
        <source>The second would win if one of these were so: %1.</source>
        <translation>Der Zweite würde gewinnen, wenn eines davon gälte: %1.</translation>
    </message>
    <message>
        <source>The first wins %1 % of draws of the weights within 30 %, and %2 % of draws in which scores without a document move by a step.</source>
        <translation>Der Erste gewinnt %1 % der Ziehungen mit um bis zu 30 % anderen Gewichten und %2 % der Ziehungen, in denen Punkte ohne Beleg um eine Stufe wandern.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Nicht dabei:</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Worauf es ankommt</translation>
    </message>
    <message>
        <source>A month of %1 when one input changes:</source>
        <translation>Ein Monat mit %1, wenn sich eine Angabe ändert:</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>At the low value</source>
        <translation>Beim niedrigen Wert</translation>
    </message>
    <message>
        <source>At the high value</source>
        <translation>Beim hohen Wert</translation>
    </message>
    <message>
        <source>In an event of %1 times the messages for %2 hours</source>
        <translation>Bei einem Ereignis mit %1-mal so vielen Nachrichten für %2 Stunden</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Fees a month</source>
        <translation>Gebühren im Monat</translation>
    </message>
    <message>
        <source>Quoted opinions</source>
        <translation>Zitierte Meinungen</translation>
    </message>
    <message>
        <source>Table by device count (%1): %2. %3</source>
        <translation>Tabelle nach Gerätezahl (%1): %2. %3</translation>
    </message>
    <message>
        <source>Its reason &quot;%1&quot; is true here: %2.</source>
        <translation>Ihr Grund „%1“ trifft hier zu: %2.</translation>
    </message>
    <message>
        <source>Its reason &quot;%1&quot; is not true here: %2.</source>
        <translation>Ihr Grund „%1“ trifft hier nicht zu: %2.</translation>
    </message>
    <message>
        <source>asks for %1, which is not answered.</source>
        <translation>fragt nach %1, was nicht beantwortet ist.</translation>
    </message>
    <message>
        <source>Figure: %1 %2</source>
        <translation>Abbildung: %1 %2</translation>
    </message>
    <message>
        <source>How computed: %1</source>
        <translation>Wie gerechnet: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What is different from the source</source>
        <translation>Was anders ist als in der Quelle</translation>
    </message>
    <message>
        <source>Prices used</source>
        <translation>Verwendete Preise</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>(yours)</source>
        <translation>(eigener)</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Not included unless switched on: SIM and connectivity, hardware, egress, support plans, set-up and migration, tax. Scores and people are assumptions.</source>
        <translation>Nicht enthalten, solange nicht eingeschaltet: SIM und Anbindung, Hardware, ausgehende Daten, Supportverträge, Einrichtung und Umzug, Steuern. Punkte und Personal sind Annahmen.</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Freedom</source>
        <translation>Freiheit</translation>
    </message>
    <message>
        <source>Operability</source>
        <translation>Betreibbarkeit</translation>
    </message>
</context>
<context>
    <name>DemoFleet</name>
    <message>
        <source>Demo fleet</source>
        <translation>Demo-Flotte</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not known: the connection to the broker is lost.</source>
        <translation>Nicht bekannt: Die Verbindung zum Broker ist verloren.</translation>
    </message>
    <message>
        <source>Offline: the broker published its last will (%1).</source>
        <translation>Offline: Der Broker hat seinen letzten Willen veröffentlicht (%1).</translation>
    </message>
    <message>
        <source>Offline: the device said so on its status topic (%1).</source>
        <translation>Offline: Das Gerät hat es auf seinem Status-Topic gesagt (%1).</translation>
    </message>
    <message>
        <source>Online: the device said so on its status topic (%1); no other message yet.</source>
        <translation>Online: Das Gerät hat es auf seinem Status-Topic gesagt (%1); sonst noch keine Nachricht.</translation>
    </message>
    <message>
        <source>Offline: heard last %1; more than three times its interval of %2 is over.</source>
        <translation>Offline: zuletzt gehört %1; mehr als das Dreifache seines Intervalls von %2 ist vorbei.</translation>
    </message>
    <message>
        <source>Online: its last message came %1.</source>
        <translation>Online: Seine letzte Nachricht kam %1.</translation>
    </message>
    <message>
        <source>It speaks every %1 and counts as offline in %2.</source>
        <translation>Es meldet sich alle %1 und gilt in %2 als offline.</translation>
    </message>
    <message>
        <source>Not known: nothing was heard in this run. Its values are from the cache, its last message came %1.</source>
        <translation>Nicht bekannt: In diesem Lauf war nichts zu hören. Die Werte stammen aus dem Zwischenspeicher, die letzte Nachricht kam %1.</translation>
    </message>
    <message>
        <source>Not known: only retained messages so far, nothing live.</source>
        <translation>Nicht bekannt: bisher nur behaltene Nachrichten, nichts live.</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>cached %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>Told by the device</source>
        <translation>Vom Gerät mitgeteilt</translation>
    </message>
    <message>
        <source>Learned from its messages</source>
        <translation>Aus seinen Nachrichten gelernt</translation>
    </message>
    <message>
        <source>The device&apos;s clock is off by more than five minutes; its readings carry their arrival time instead.</source>
        <translation>Die Uhr des Geräts geht um mehr als fünf Minuten falsch; seine Messwerte tragen stattdessen die Zeit der Ankunft.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Offene Alarme</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A secret of %1 is not in the keychain.</source>
        <translation>Ein Geheimnis von %1 ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der antwortet.</translation>
    </message>
    <message>
        <source>Set %1 in the environment to give it.</source>
        <translation>%1 in der Umgebung setzen, um es zu geben.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1 is not valid. Check it and try again.</source>
        <translation>%1 ist ungültig. Prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 was not found. Check the name, or choose another.</source>
        <translation>%1 wurde nicht gefunden. Den Namen prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Look at the newest version, then try again.</source>
        <translation>%1 wurde inzwischen geändert. Die neueste Fassung ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 may not be used with these rights. Ask for access, or sign in as somebody else.</source>
        <translation>%1 darf mit diesen Rechten nicht verwendet werden. Um Zugang bitten, oder als jemand anderes anmelden.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and the address, then try again.</source>
        <translation>%1 ist nicht erreichbar. Netz und Adresse prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again; if it stays silent, check that it is running.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Erneut versuchen; bleibt es still, prüfen, ob es läuft.</translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing more happens until you start it again.</source>
        <translation>%1 wurde abgebrochen. Es geschieht nichts mehr, bis es neu begonnen wird.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be read. Restore a copy, or start with a new one.</source>
        <translation>%1 ist beschädigt und nicht lesbar. Eine Kopie wiederherstellen, oder neu beginnen.</translation>
    </message>
    <message>
        <source>%1 failed for a reason inside Fleetscope. Try again; if it happens again, report it with the log.</source>
        <translation>%1 ist aus einem Grund in Fleetscope fehlgeschlagen. Erneut versuchen; geschieht es wieder, mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>This is not valid. Check it and try again.</source>
        <translation>Das ist ungültig. Prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was found. Check the name, or choose another.</source>
        <translation>Nichts gefunden. Den Namen prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Look at the newest version, then try again.</source>
        <translation>Es wurde inzwischen geändert. Die neueste Fassung ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Your rights do not allow this. Ask for access, or sign in as somebody else.</source>
        <translation>Die Rechte erlauben das nicht. Um Zugang bitten, oder als jemand anderes anmelden.</translation>
    </message>
    <message>
        <source>The other side cannot be reached. Check the network and the address, then try again.</source>
        <translation>Die Gegenseite ist nicht erreichbar. Netz und Adresse prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again; if it stays silent, check that the other side is running.</source>
        <translation>Keine Antwort kam rechtzeitig. Erneut versuchen; bleibt es still, prüfen, ob die Gegenseite läuft.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing more happens until you start it again.</source>
        <translation>Abgebrochen. Es geschieht nichts mehr, bis es neu begonnen wird.</translation>
    </message>
    <message>
        <source>The data is damaged and cannot be read. Restore a copy, or start with a new one.</source>
        <translation>Die Daten sind beschädigt und nicht lesbar. Eine Kopie wiederherstellen, oder neu beginnen.</translation>
    </message>
    <message>
        <source>Fleetscope failed here. Try again; if it happens again, report it with the log.</source>
        <translation>Fleetscope ist hier gescheitert. Erneut versuchen; geschieht es wieder, mit dem Protokoll melden.</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 should stand here, not “%2”.</source>
        <translation>Hier sollte %1 stehen, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no field. Metrics begin with m., tags with tag.</source>
        <translation>„%1“ ist kein Feld. Messgrößen beginnen mit m., Tags mit tag.</translation>
    </message>
    <message>
        <source>A field or a word</source>
        <translation>Ein Feld oder ein Wort</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>Ein Wert</translation>
    </message>
    <message>
        <source>A set like {north, port}</source>
        <translation>Eine Menge wie {north, port}</translation>
    </message>
    <message>
        <source>A comma or }</source>
        <translation>Ein Komma oder }</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” does not belong here. Put texts with special characters in quotes.</source>
        <translation>„%1“ gehört nicht hierher. Texte mit Sonderzeichen in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>Dieses Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” is a text; an operator needs a field before it, like m.&quot;%1&quot;.</source>
        <translation>„%1“ ist ein Text; vor einem Operator muss ein Feld stehen, wie m.&quot;%1&quot;.</translation>
    </message>
    <message>
        <source>This field does not know “%1”.</source>
        <translation>Dieses Feld kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is no duration like 90s, 15m or 2h30m.</source>
        <translation>„%1“ ist keine Dauer wie 90s, 15m oder 2h30m.</translation>
    </message>
    <message>
        <source>“%1” is no time like now-1h, 2026-09-01 or &quot;2026-09-01 08:00&quot;. For durations, use age.</source>
        <translation>„%1“ ist keine Zeit wie now-1h, 2026-09-01 oder &quot;2026-09-01 08:00&quot;. Für Dauern age verwenden.</translation>
    </message>
    <message>
        <source>“%1” is no status. There are online, offline and unknown.</source>
        <translation>„%1“ ist kein Status. Es gibt online, offline und unknown.</translation>
    </message>
    <message>
        <source>“%1” is no topic filter: + and # stand alone between slashes, # at the end.</source>
        <translation>„%1“ ist kein Topic-Filter: + und # stehen allein zwischen Schrägstrichen, # am Ende.</translation>
    </message>
    <message>
        <source>The regular expression is wrong: %1.</source>
        <translation>Der reguläre Ausdruck ist falsch: %1.</translation>
    </message>
    <message>
        <source>null can only be compared with == and !=.</source>
        <translation>null lässt sich nur mit == und != vergleichen.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other.</source>
        <translation>Zu viele Klammern sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no severity. There are info, warning and critical.</source>
        <translation>„%1“ ist keine Schwere. Es gibt info, warning und critical.</translation>
    </message>
</context>
<context>
    <name>PayloadFormat</name>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CBOR</source>
        <translation>CBOR</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>the topic does not belong to the dialect</source>
        <translation>das Topic gehört nicht zum Dialekt</translation>
    </message>
    <message>
        <source>a device or metric name is empty, too long or has control characters</source>
        <translation>ein Geräte- oder Messgrößenname ist leer, zu lang oder hat Steuerzeichen</translation>
    </message>
    <message>
        <source>the payload is larger than 256 KiB</source>
        <translation>die Nutzlast ist größer als 256 KiB</translation>
    </message>
    <message>
        <source>the payload is not what its format says</source>
        <translation>die Nutzlast ist nicht, was ihr Format sagt</translation>
    </message>
    <message>
        <source>a text is not UTF-8</source>
        <translation>ein Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>the payload is nested deeper than 16 levels</source>
        <translation>die Nutzlast ist tiefer als 16 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>a value is no number, truth value or text</source>
        <translation>ein Wert ist weder Zahl noch Wahrheitswert noch Text</translation>
    </message>
    <message>
        <source>the device sends more than 256 metrics, or the fleet too many</source>
        <translation>das Gerät sendet mehr als 256 Messgrößen, oder die Flotte zu viele</translation>
    </message>
    <message>
        <source>the connection has more than 1,000,000 devices</source>
        <translation>die Verbindung hat mehr als 1.000.000 Geräte</translation>
    </message>
    <message>
        <source>the connection has more than 65,536 metric names</source>
        <translation>die Verbindung hat mehr als 65.536 Namen von Messgrößen</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 is not a recording that can be played. Choose a file that Fleetscope recorded; one that was packed again has to be unpacked first.</source>
        <translation>%1 ist keine abspielbare Aufzeichnung. Eine Datei wählen, die Fleetscope aufgezeichnet hat; eine noch einmal gepackte zuerst entpacken.</translation>
    </message>
    <message>
        <source>%1 was recorded by a newer version of Fleetscope. Install that version to play it.</source>
        <translation>%1 wurde von einer neueren Version von Fleetscope aufgezeichnet. Diese Version installieren, um sie abzuspielen.</translation>
    </message>
    <message>
        <source>%1 is damaged: the rest of it cannot be played. Ask for the file again.</source>
        <translation>%1 ist beschädigt: Der Rest ist nicht abspielbar. Um die Datei noch einmal bitten.</translation>
    </message>
    <message>
        <source>The recording %1 ended: the disk is too slow for so many messages. Record to another disk.</source>
        <translation>Die Aufzeichnung %1 ist zu Ende: Der Datenträger ist zu langsam für so viele Nachrichten. Auf einen anderen aufzeichnen.</translation>
    </message>
    <message>
        <source>The recording %1 ended: it is as large as a recording may become. Record the next stretch to another file.</source>
        <translation>Die Aufzeichnung %1 ist zu Ende: Sie ist so groß, wie sie werden darf. Das nächste Stück in eine andere Datei aufzeichnen.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be written. Make room on the disk, or choose another folder.</source>
        <translation>Die Aufzeichnung %1 kann nicht geschrieben werden. Platz schaffen, oder einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>RolloutComparison</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Last time, %1: %2 %3 on %4: %5.</source>
        <translation>Letztes Mal, %1: %2 %3 auf %4: %5.</translation>
    </message>
    <message>
        <source>%1 updated, %2 failed (%3), in %4.</source>
        <translation>%1 aktualisiert, %2 fehlgeschlagen (%3), in %4.</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <comment>limit of failures 5 % instead of 10 %</comment>
        <translation>%1 %2 statt %3</translation>
    </message>
    <message>
        <source>devices:</source>
        <translation>Geräte:</translation>
    </message>
    <message>
        <source>phases:</source>
        <translation>Phasen:</translation>
    </message>
    <message>
        <source>limit of failures:</source>
        <translation>Grenze der Fehlschläge:</translation>
    </message>
    <message>
        <source>at a time:</source>
        <translation>gleichzeitig:</translation>
    </message>
    <message>
        <source>health gate:</source>
        <translation>Zustandsschranke:</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>This time everything is as it was then.</source>
        <translation>Diesmal ist alles wie damals.</translation>
    </message>
    <message>
        <source>This time: %1.</source>
        <translation>Diesmal: %1.</translation>
    </message>
    <message>
        <source>an unknown version</source>
        <translation>eine unbekannte Version</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>%1 %2 fehlt</translation>
    </message>
    <message>
        <source>%1 is %2, and %3 is needed</source>
        <translation>%1 ist %2, gebraucht wird %3</translation>
    </message>
    <message>
        <source>the library has no release of it that is new enough</source>
        <translation>die Bibliothek hat kein Release davon, das neu genug ist</translation>
    </message>
    <message>
        <source>roll out %1 first</source>
        <translation>zuerst %1 ausrollen</translation>
    </message>
    <message>
        <source>%1 is none of the versions it goes over</source>
        <translation>%1 ist keine der Versionen, über die es installiert wird</translation>
    </message>
    <message>
        <source>%1 is older than %2</source>
        <translation>%1 ist älter als %2</translation>
    </message>
    <message>
        <source>no release of the library leads to %1</source>
        <translation>kein Release der Bibliothek führt zu %1</translation>
    </message>
    <message>
        <source>roll out %1 first, then %2</source>
        <translation>zuerst %1 ausrollen, dann %2</translation>
    </message>
</context>
<context>
    <name>RolloutRefusal</name>
    <message>
        <source>It has been started, and then its plan stays as it is. Make a new rollout instead.</source>
        <translation>Er wurde gestartet, und danach bleibt sein Plan, wie er ist. Stattdessen einen neuen Rollout anlegen.</translation>
    </message>
    <message>
        <source>Its plan is settled already. Edit it to change it.</source>
        <translation>Sein Plan steht schon fest. Bearbeiten, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>It does not wait for an approval: somebody has answered already, or it was edited.</source>
        <translation>Er wartet auf keine Freigabe: Jemand hat schon geantwortet, oder er wurde bearbeitet.</translation>
    </message>
    <message>
        <source>Who made the plan cannot approve it. Ask a second person to do it.</source>
        <translation>Wer den Plan gemacht hat, kann ihn nicht freigeben. Eine zweite Person darum bitten.</translation>
    </message>
    <message>
        <source>The plan was changed after it was shown to you. Read it again, then approve it.</source>
        <translation>Der Plan wurde geändert, nachdem er gezeigt wurde. Ihn noch einmal lesen, dann freigeben.</translation>
    </message>
    <message>
        <source>It is not ready to start. Finish and check its plan first.</source>
        <translation>Er ist nicht startbereit. Zuerst den Plan fertigstellen und prüfen.</translation>
    </message>
    <message>
        <source>It does not run, so there is nothing to pause.</source>
        <translation>Er läuft nicht, also gibt es nichts anzuhalten.</translation>
    </message>
    <message>
        <source>It is not paused, so there is nothing to resume.</source>
        <translation>Er ist nicht angehalten, also gibt es nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>A gate stopped it. Say why it may go on: the reason is kept in its history.</source>
        <translation>Eine Schranke hat ihn angehalten. Angeben, warum er weitergehen darf: Der Grund bleibt in seinem Verlauf.</translation>
    </message>
    <message>
        <source>This needs a reason, which is kept in the history.</source>
        <translation>Das braucht einen Grund, der im Verlauf bleibt.</translation>
    </message>
    <message>
        <source>It is not driven from here at the moment. Wait for the connection, or take it over from the program that drives it.</source>
        <translation>Er wird im Moment nicht von hier gesteuert. Auf die Verbindung warten, oder ihn von dem Programm übernehmen, das ihn steuert.</translation>
    </message>
    <message>
        <source>It has ended already, so there is nothing to cancel.</source>
        <translation>Er ist schon zu Ende, also gibt es nichts abzubrechen.</translation>
    </message>
    <message>
        <source>Only a rollout that runs or is paused can be rolled back. To go back after its end, roll out the older release.</source>
        <translation>Nur ein Rollout, der läuft oder angehalten ist, lässt sich zurücknehmen. Nach seinem Ende das ältere Release ausrollen.</translation>
    </message>
    <message>
        <source>No phase is under way, so there is none to skip.</source>
        <translation>Keine Phase ist im Gang, also gibt es keine zu überspringen.</translation>
    </message>
    <message>
        <source>No phase waits for an approval.</source>
        <translation>Keine Phase wartet auf eine Freigabe.</translation>
    </message>
    <message>
        <source>No downloaded release waits to be installed.</source>
        <translation>Kein heruntergeladenes Release wartet auf die Installation.</translation>
    </message>
    <message>
        <source>This cannot be done with a single device.</source>
        <translation>Das geht nicht mit einem einzelnen Gerät.</translation>
    </message>
    <message>
        <source>%1 is past the point at which that was possible.</source>
        <translation>%1 ist über den Punkt hinaus, an dem das möglich war.</translation>
    </message>
    <message>
        <source>It is not there any more. Somebody may have removed it meanwhile.</source>
        <translation>Er ist nicht mehr da. Vielleicht hat ihn inzwischen jemand entfernt.</translation>
    </message>
    <message>
        <source>There is a rollout with this id already. Make a new one.</source>
        <translation>Es gibt schon einen Rollout mit dieser Kennung. Einen neuen anlegen.</translation>
    </message>
    <message>
        <source>Only a draft can be removed: what was started stays in the history.</source>
        <translation>Nur ein Entwurf kann entfernt werden: Was gestartet wurde, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>The id %1 is not possible: letters, digits, - and _ are.</source>
        <translation>Die Kennung %1 ist nicht möglich: Buchstaben, Ziffern, - und _ sind es.</translation>
    </message>
    <message>
        <source>There is nothing to install yet. Choose a release.</source>
        <translation>Es gibt noch nichts zu installieren. Ein Release wählen.</translation>
    </message>
    <message>
        <source>The release %1 has no version. Give it one in the library.</source>
        <translation>Das Release %1 hat keine Version. In der Bibliothek eine angeben.</translation>
    </message>
    <message>
        <source>The SHA-256 of the release %1 is not known. Add its file to the library again.</source>
        <translation>Der SHA-256 des Releases %1 ist nicht bekannt. Seine Datei der Bibliothek noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>The delta %1 must name the one version that it changes. Edit it in the library.</source>
        <translation>Das Delta %1 muss die eine Version nennen, die es ändert. Es in der Bibliothek bearbeiten.</translation>
    </message>
    <message>
        <source>The plan has no phase. Add one.</source>
        <translation>Der Plan hat keine Phase. Eine hinzufügen.</translation>
    </message>
    <message>
        <source>The phase &quot;%1&quot; must reach more devices than the one before it, and at most 100 %.</source>
        <translation>Die Phase „%1“ muss mehr Geräte erreichen als die davor, und höchstens 100 %.</translation>
    </message>
    <message>
        <source>The last phase must take all devices that are left. Set &quot;%1&quot; to 100 %.</source>
        <translation>Die letzte Phase muss alle übrigen Geräte nehmen. „%1“ auf 100 % setzen.</translation>
    </message>
    <message>
        <source>At least one device must be allowed at a time.</source>
        <translation>Mindestens ein Gerät muss gleichzeitig erlaubt sein.</translation>
    </message>
    <message>
        <source>The rate is not possible. It is 0 for no limit, or a number of devices a minute.</source>
        <translation>Die Rate ist nicht möglich. Sie ist 0 für keine Grenze oder eine Zahl von Geräten je Minute.</translation>
    </message>
    <message>
        <source>A limit in percent is out of range. It is between 0 and 100.</source>
        <translation>Eine Grenze in Prozent liegt außerhalb des Bereichs. Sie liegt zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>The deadline must be after the start.</source>
        <translation>Die Frist muss nach dem Start liegen.</translation>
    </message>
    <message>
        <source>The maintenance window has no day. Choose at least one.</source>
        <translation>Das Wartungsfenster hat keinen Tag. Mindestens einen wählen.</translation>
    </message>
    <message>
        <source>The time zone %1 is not known here. Choose another.</source>
        <translation>Die Zeitzone %1 ist hier nicht bekannt. Eine andere wählen.</translation>
    </message>
    <message>
        <source>A limit of the health gate is out of range. Limits are 0 or more.</source>
        <translation>Eine Grenze der Zustandsschranke liegt außerhalb des Bereichs. Grenzen sind 0 oder mehr.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a device: it does not fit into a topic.</source>
        <translation>%1 kann kein Gerätename sein: Er passt nicht in ein Topic.</translation>
    </message>
    <message>
        <source>%1 is in the list twice. Take it out once.</source>
        <translation>%1 steht zweimal in der Liste. Einmal herausnehmen.</translation>
    </message>
    <message>
        <source>%1 belongs to no phase or no release of the plan. Make the plan again.</source>
        <translation>%1 gehört zu keiner Phase oder keinem Release des Plans. Den Plan neu machen.</translation>
    </message>
    <message>
        <source>No device is chosen. Widen the filter, or choose devices.</source>
        <translation>Kein Gerät ist gewählt. Den Filter weiten, oder Geräte wählen.</translation>
    </message>
    <message>
        <source>The release %1 is not published. Publish it in the library first.</source>
        <translation>Das Release %1 ist nicht veröffentlicht. Es zuerst in der Bibliothek veröffentlichen.</translation>
    </message>
    <message>
        <source>Devices have no address to fetch %1 from. In the library under Delivery, name your server or start the built-in one.</source>
        <translation>Geräte haben keine Adresse, von der sie %1 holen. In der Bibliothek unter Auslieferung den eigenen Server nennen, oder den eingebauten starten.</translation>
    </message>
    <message>
        <source>The signature of %1 is wrong: the file is not the one that was signed. Nothing was sent.</source>
        <translation>Die Signatur von %1 ist falsch: Die Datei ist nicht die, die signiert wurde. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 is signed by a key that is not trusted here. Add the key to the library if you know whose it is.</source>
        <translation>%1 ist mit einem Schlüssel signiert, dem hier nicht vertraut wird. Den Schlüssel der Bibliothek hinzufügen, wenn bekannt ist, wem er gehört.</translation>
    </message>
    <message>
        <source>The release is not in the library any more. Add its file again.</source>
        <translation>Das Release ist nicht mehr in der Bibliothek. Seine Datei noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>The file of %1 has changed since it was added. Add it again as a new release.</source>
        <translation>Die Datei von %1 hat sich geändert, seit sie hinzugefügt wurde. Sie als neues Release noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>The connection of these devices is not open. Connect it, then try again.</source>
        <translation>Die Verbindung dieser Geräte ist nicht offen. Sie herstellen und noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>RolloutReport</name>
    <message>
        <source>Release: %1 %2, %3, %4</source>
        <translation>Release: %1 %2, %3, %4</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>signed by key %1</source>
        <translation>signiert mit Schlüssel %1</translation>
    </message>
    <message>
        <source>Devices: %1, %2</source>
        <translation>Geräte: %1, %2</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>all of the connection</source>
        <translation>alle der Verbindung</translation>
    </message>
    <message>
        <source>those that match later join the last phase</source>
        <translation>was später passt, kommt in die letzte Phase</translation>
    </message>
    <message>
        <source>a fixed list</source>
        <translation>eine feste Liste</translation>
    </message>
    <message>
        <source>Phase %1, %2: %3, watched for %4</source>
        <translation>Phase %1, %2: %3, %4 lang beobachtet</translation>
    </message>
    <message>
        <source>devices chosen by hand</source>
        <translation>von Hand gewählte Geräte</translation>
    </message>
    <message>
        <source>, then approved by a person</source>
        <translation>, dann von einem Menschen freigegeben</translation>
    </message>
    <message>
        <source>Stops: %1</source>
        <translation>Hält an: %1</translation>
    </message>
    <message>
        <source>Goes on: when %1 have succeeded</source>
        <translation>Geht weiter: wenn %1 gelungen sind</translation>
    </message>
    <message>
        <source>Health: stops when devices with alerts rise by %1 points, or those offline by %2, against devices of the same model that wait (%3 confidence)</source>
        <translation>Zustand: hält an, wenn Geräte mit Alarmen um %1 Punkte zunehmen, oder solche offline um %2, gegen wartende Geräte desselben Modells (%3 Sicherheit)</translation>
    </message>
    <message>
        <source>Pace: %1 at a time, %2 a minute</source>
        <translation>Tempo: %1 zugleich, %2 je Minute</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Window: %1, by the clock of the device, else %2</source>
        <translation>Fenster: %1, nach der Uhr des Geräts, sonst %2</translation>
    </message>
    <message>
        <source>Ends at the latest %1 after its start</source>
        <translation>Endet spätestens %1 nach dem Start</translation>
    </message>
    <message>
        <source>Made by %1, revision %2, plan %3</source>
        <translation>Erstellt von %1, Fassung %2, Plan %3</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Freigegeben von %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>RolloutText</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Kehrt zurück</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation>Abgeschlossen mit Fehlschlägen</translation>
    </message>
    <message>
        <source>Ended at its deadline</source>
        <translation>Zur Frist beendet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgekehrt</translation>
    </message>
    <message>
        <source>Paused by hand.</source>
        <translation>Von Hand angehalten.</translation>
    </message>
    <message>
        <source>Too many devices failed.</source>
        <translation>Zu viele Geräte sind gescheitert.</translation>
    </message>
    <message>
        <source>Updated devices are worse off than the others.</source>
        <translation>Aktualisierten Geräten geht es schlechter als den anderen.</translation>
    </message>
    <message>
        <source>The phase has passed and waits for your word.</source>
        <translation>Die Phase ist bestanden und wartet auf ein Wort.</translation>
    </message>
    <message>
        <source>All devices that are left wait for their maintenance window.</source>
        <translation>Alle übrigen Geräte warten auf ihr Wartungsfenster.</translation>
    </message>
    <message>
        <source>Another program drives it now.</source>
        <translation>Ein anderes Programm steuert ihn jetzt.</translation>
    </message>
    <message>
        <source>The connection to the broker is lost.</source>
        <translation>Die Verbindung zum Broker ist verloren.</translation>
    </message>
    <message>
        <source>Fleetscope was closed while it ran. Nothing was sent since.</source>
        <translation>Fleetscope wurde währenddessen geschlossen. Seither wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The rollback has stopped.</source>
        <translation>Die Rückkehr hat angehalten.</translation>
    </message>
    <message>
        <source>What is known of the devices is too old.</source>
        <translation>Was von den Geräten bekannt ist, ist zu alt.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>alles gesendet</translation>
    </message>
    <message>
        <source>being watched</source>
        <translation>wird beobachtet</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>waits for its phase</source>
        <translation>wartet auf seine Phase</translation>
    </message>
    <message>
        <source>waits for its window</source>
        <translation>wartet auf sein Fenster</translation>
    </message>
    <message>
        <source>being told</source>
        <translation>wird verständigt</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>waits for somebody there</source>
        <translation>wartet auf jemanden dort</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>versucht es wieder</translation>
    </message>
    <message>
        <source>told</source>
        <translation>verständigt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>lädt herunter</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>rebooting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>on probation</source>
        <translation>auf Probe</translation>
    </message>
    <message>
        <source>evidence is missing</source>
        <translation>Beleg fehlt</translation>
    </message>
    <message>
        <source>silent since it rebooted</source>
        <translation>still seit dem Neustart</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>macht weiter</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>had it already</source>
        <translation>hatte es schon</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>went back by itself</source>
        <translation>kehrte selbst zurück</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelled, no answer</source>
        <translation>abgebrochen, keine Antwort</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>went back</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>not taking part</source>
        <translation>nimmt nicht teil</translation>
    </message>
    <message>
        <source>other hardware</source>
        <translation>andere Hardware</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>ein anderes Modell</translation>
    </message>
    <message>
        <source>cannot be updated from its version</source>
        <translation>von seiner Version aus nicht aktualisierbar</translation>
    </message>
    <message>
        <source>never said which version it runs</source>
        <translation>hat seine Version nie gesagt</translation>
    </message>
    <message>
        <source>lacks something the release needs</source>
        <translation>etwas fehlt, was das Release braucht</translation>
    </message>
    <message>
        <source>pinned to its version</source>
        <translation>an seine Version gebunden</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>somebody works on it</source>
        <translation>jemand arbeitet daran</translation>
    </message>
    <message>
        <source>in another rollout</source>
        <translation>in einem anderen Rollout</translation>
    </message>
    <message>
        <source>battery too low</source>
        <translation>Batterie zu schwach</translation>
    </message>
    <message>
        <source>its former version is not in the library</source>
        <translation>seine frühere Version ist nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>Signed by an unknown key</source>
        <translation>Von unbekanntem Schlüssel signiert</translation>
    </message>
    <message>
        <source>Wrong signature</source>
        <translation>Falsche Signatur</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Container image</source>
        <translation>Container-Image</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>%1 of %2 devices failed; the limit is %3.</source>
        <translation>%1 von %2 Geräten sind gescheitert; die Grenze ist %3.</translation>
    </message>
    <message>
        <source>%1 devices failed in a row.</source>
        <translation>%1 Geräte nacheinander sind gescheitert.</translation>
    </message>
    <message>
        <source>%1 devices timed out; the limit is %2.</source>
        <translation>%1 Geräte haben die Zeit überschritten; die Grenze ist %2.</translation>
    </message>
    <message>
        <source>%1 devices refused; the limit is %2.</source>
        <translation>%1 Geräte haben abgelehnt; die Grenze ist %2.</translation>
    </message>
    <message>
        <source>%1 devices went back by themselves; the limit is %2.</source>
        <translation>%1 Geräte sind selbst zurückgekehrt; die Grenze ist %2.</translation>
    </message>
    <message>
        <source>At most %1 of %2 devices can still succeed, and %3 have to.</source>
        <translation>Höchstens %1 von %2 Geräten können noch gelingen, und %3 müssen.</translation>
    </message>
    <message>
        <source>%1, while %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>health gate</source>
        <translation>Zustandsschranke</translation>
    </message>
    <message>
        <source>%1 failures, once %2 devices are through</source>
        <translation>%1 Fehlschläge, sobald %2 Geräte durch sind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) in a phase</source>
        <translation>
            <numerusform>%Ln Fehlschlag in einer Phase</numerusform>
            <numerusform>%Ln Fehlschläge in einer Phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) in a row</source>
        <translation>
            <numerusform>%Ln Fehlschlag nacheinander</numerusform>
            <numerusform>%Ln Fehlschläge nacheinander</numerusform>
        </translation>
    </message>
    <message>
        <source>never stops because of failures</source>
        <translation>hält wegen Fehlschlägen nie an</translation>
    </message>
    <message>
        <source>%1 or at %2</source>
        <translation>%1 oder bei %2</translation>
    </message>
    <message>
        <source>pauses at %1</source>
        <translation>hält an bei %1</translation>
    </message>
    <message>
        <source>is cancelled at %1</source>
        <translation>wird abgebrochen bei %1</translation>
    </message>
    <message>
        <source>is rolled back at %1</source>
        <translation>kehrt zurück bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phase(s)</source>
        <translation>
            <numerusform>%Ln Phase</numerusform>
            <numerusform>%Ln Phasen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 back on %2</source>
        <translation>%1 zurücknehmen (%2)</translation>
    </message>
    <message>
        <source>Update %1 %2 on %3 in %4; %5</source>
        <translation>%1 %2 aktualisieren (%3), in %4; %5</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s)</source>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waiting: nothing is sent to them.</source>
        <translation>%1 warten: Ihnen wird nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 away: their order is taken back until you resume.</source>
        <translation>%1 abwesend: Ihr Auftrag wird zurückgenommen, bis es weitergeht.</translation>
    </message>
    <message>
        <source>%1 under way: they go on to their end and are counted.</source>
        <translation>%1 unterwegs: Sie gehen zu Ende und werden gezählt.</translation>
    </message>
    <message>
        <source>%1 waiting: they keep their version.</source>
        <translation>%1 warten: Sie behalten ihre Version.</translation>
    </message>
    <message>
        <source>%1 away: their order is taken back, they keep their version.</source>
        <translation>%1 abwesend: Ihr Auftrag wird zurückgenommen, sie behalten ihre Version.</translation>
    </message>
    <message>
        <source>%1 under way: they go on to their end.</source>
        <translation>%1 unterwegs: Sie gehen zu Ende.</translation>
    </message>
    <message>
        <source>%1 carry the new version: they keep it.</source>
        <translation>%1 haben die neue Version: Sie behalten sie.</translation>
    </message>
    <message>
        <source>%1 not installing yet: they are told to stop, and have ten minutes to answer.</source>
        <translation>%1 installieren noch nicht: Sie sollen aufhören und haben zehn Minuten für die Antwort.</translation>
    </message>
    <message>
        <source>%1 installing or rebooting: stopping them could break them, so they go on.</source>
        <translation>%1 installieren oder starten neu: Anhalten könnte sie zerstören, also machen sie weiter.</translation>
    </message>
    <message>
        <source>%1 carry the new version because of this rollout: they get the one they had, the last updated first.</source>
        <translation>%1 haben durch diesen Rollout die neue Version: Sie bekommen ihre frühere, die zuletzt aktualisierten zuerst.</translation>
    </message>
    <message>
        <source>%1 under way: they go on to their end, and stay as they are then.</source>
        <translation>%1 unterwegs: Sie gehen zu Ende und bleiben dann so.</translation>
    </message>
    <message>
        <source>%1 failed: they are not touched.</source>
        <translation>%1 gescheitert: Sie bleiben unberührt.</translation>
    </message>
    <message>
        <source>%1 waiting: they are told in their turn.</source>
        <translation>%1 warten: Sie kommen an die Reihe.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>It would stop in phase %1 after %2.</source>
        <translation>Er würde in Phase %1 nach %2 anhalten.</translation>
    </message>
    <message>
        <source>It would end after %1: %2.</source>
        <translation>Er würde nach %1 enden: %2.</translation>
    </message>
    <message>
        <source>%1 updated, %2 failed, %3 downloaded.</source>
        <translation>%1 aktualisiert, %2 gescheitert, %3 heruntergeladen.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Phase %1: from %2, %3: %4 of %5 updated, %6 failed.</source>
        <translation>Phase %1: von %2, %3: %4 von %5 aktualisiert, %6 gescheitert.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AboutBox</name>
    <message>
        <source>About Fleetscope</source>
        <translation>Über Fleetscope</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy these lines for a report</source>
        <translation>Diese Zeilen für eine Meldung kopieren</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A console for fleets of connected devices.</source>
        <translation>Eine Konsole für Flotten verbundener Geräte.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AdvancedSection</name>
    <message>
        <source>Begin without what the broker kept for us</source>
        <translation>Beginnen ohne das, was der Broker für uns behalten hat</translation>
    </message>
    <message>
        <source>Connect again when the connection is lost</source>
        <translation>Wieder verbinden, wenn die Verbindung verloren geht</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>MQTT 5</source>
        <translation>MQTT 5</translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation>MQTT 3.1.1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht behalten</translation>
    </message>
    <message>
        <source> messages/s</source>
        <translation> Nachrichten/s</translation>
    </message>
    <message>
        <source>Take everything</source>
        <translation>Alles nehmen</translation>
    </message>
    <message>
        <source>Above this rate a sample is taken and the rest counted as dropped</source>
        <translation>Über dieser Rate wird eine Stichprobe genommen und der Rest als verworfen gezählt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>proxy.example</source>
        <translation>proxy.example</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Kept while away</source>
        <translation>Behalten bei Abwesenheit</translation>
    </message>
    <message>
        <source>Reconnection</source>
        <translation>Wiederverbinden</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>Erste Wartezeit</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Rate guard</source>
        <translation>Ratenwächter</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Host</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertChart</name>
    <message>
        <source>The value around the alert</source>
        <translation>Der Wert um den Alarm</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertDetail</name>
    <message>
        <source>Details of the alert</source>
        <translation>Einzelheiten des Alarms</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Bemerkung hinzufügen</translation>
    </message>
    <message>
        <source>Enter adds it to the history</source>
        <translation>Enter fügt sie dem Verlauf hinzu</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Related alerts</source>
        <translation>Verwandte Alarme</translation>
    </message>
    <message>
        <source>Edit runbook…</source>
        <translation>Anleitung bearbeiten…</translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation>Regel bearbeiten…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Anleitung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln Zeile gewählt.</numerusform>
            <numerusform>%Ln Zeilen gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an alert to see why it fired and what to do.</source>
        <translation>Einen Alarm wählen, um zu sehen, warum er auslöste und was zu tun ist.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nobody has written what to do yet.</source>
        <translation>Noch hat niemand geschrieben, was zu tun ist.</translation>
    </message>
    <message>
        <source>Its rule is not there any more.</source>
        <translation>Seine Regel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Last seen: %1.</source>
        <translation>Zuletzt gesehen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) of its devices are folded into this one.</source>
        <translation>
            <numerusform>%Ln Alarm seiner Geräte ist in diesem zusammengefasst.</numerusform>
            <numerusform>%Ln Alarme seiner Geräte sind in diesem zusammengefasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded into: %1, %2.</source>
        <translation>Zusammengefasst in: %1, %2.</translation>
    </message>
    <message>
        <source>It comes and goes: repeats are counted and not told.</source>
        <translation>Er kommt und geht: Wiederholungen werden gezählt und nicht gemeldet.</translation>
    </message>
    <message>
        <source>Fires at %1 unless it ends before</source>
        <translation>Löst um %1 aus, wenn es nicht vorher endet</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Geöffnet %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Runbook in Markdown</source>
        <translation>Anleitung in Markdown</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertListModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%1 (+%Ln more)</source>
        <translation>
            <numerusform>%1 (+%Ln weiteres)</numerusform>
            <numerusform>%1 (+%Ln weitere)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertTable</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertTeller</name>
    <message>
        <source>The program for alerts did not work: %1.</source>
        <translation>Das Programm für Alarme lief nicht: %1.</translation>
    </message>
    <message>
        <source>See Telling on the page of alerts.</source>
        <translation>Siehe Melden auf der Seite der Alarme.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge what was told</source>
        <translation>Gemeldetes bestätigen</translation>
    </message>
    <message>
        <source>Shelve what was told for 1 h</source>
        <translation>Gemeldetes 1 h zurückstellen</translation>
    </message>
    <message>
        <source>There is a critical alert. Notify me about these?</source>
        <translation>Es gibt einen kritischen Alarm. Über solche benachrichtigen?</translation>
    </message>
    <message>
        <source>Notifications are off until you choose.</source>
        <translation>Benachrichtigungen sind aus, bis eine Wahl getroffen ist.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 alert</source>
        <translation>%1 Alarm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s), the worst: %1</source>
        <translation>
            <numerusform>%Ln Alarm, der schwerste: %1</numerusform>
            <numerusform>%Ln Alarme, der schwerste: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertWiring</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>from the notification</source>
        <translation>aus der Benachrichtigung</translation>
    </message>
    <message>
        <source>Alerts could not be kept: %1</source>
        <translation>Alarme konnten nicht behalten werden: %1</translation>
    </message>
    <message>
        <source>They are evaluated and shown all the same.</source>
        <translation>Sie werden trotzdem ausgewertet und gezeigt.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>The filter of the devices cannot be read; see the fleet table for its words.</source>
        <translation>Der Filter der Geräte ist nicht lesbar; seine Wörter stehen bei der Flottentabelle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>True now for %Ln of %1.</source>
        <translation>
            <numerusform>Jetzt wahr für %Ln (von %1).</numerusform>
            <numerusform>Jetzt wahr für %Ln (von %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>A condition of no single device cannot be joined with others.</source>
        <translation>Eine Bedingung, die kein einzelnes Gerät betrifft, lässt sich nicht mit anderen verbinden.</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>No device is in its scope.</source>
        <translation>Kein Gerät ist in ihrem Bereich.</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
    <message>
        <source>The rules were not imported: %1 (%2).</source>
        <translation>Die Regeln wurden nicht importiert: %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) imported.</source>
        <translation>
            <numerusform>%Ln Regel importiert.</numerusform>
            <numerusform>%Ln Regeln importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules with the same id were replaced.</source>
        <translation>Regeln mit derselben ID wurden ersetzt.</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Regeln exportieren</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertsPage</name>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Take acknowledgement &amp;back</source>
        <translation>Bestätigung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>S&amp;helve 1 h…</source>
        <translation>1 h z&amp;urückstellen…</translation>
    </message>
    <message>
        <source>Shelve until &amp;normal…</source>
        <translation>Zurückstellen bis &amp;normal…</translation>
    </message>
    <message>
        <source>Take from the shelf</source>
        <translation>Wieder vorholen</translation>
    </message>
    <message>
        <source>&amp;Silence…</source>
        <translation>&amp;Stummschalten…</translation>
    </message>
    <message>
        <source>&amp;Maintenance window…</source>
        <translation>&amp;Wartungsfenster…</translation>
    </message>
    <message>
        <source>&amp;Reset latch</source>
        <translation>&amp;Halten aufheben</translation>
    </message>
    <message>
        <source>Take &amp;out of service…</source>
        <translation>&amp;Außer Betrieb nehmen…</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>Show &amp;device</source>
        <translation>&amp;Gerät zeigen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Stummschaltungen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Telling…</source>
        <translation>Melden…</translation>
    </message>
    <message>
        <source>Whom alerts are told outside of this window</source>
        <translation>Wem Alarme außerhalb dieses Fensters gemeldet werden</translation>
    </message>
    <message>
        <source>Search (/)</source>
        <translation>Suchen (/)</translation>
    </message>
    <message>
        <source>Search alerts</source>
        <translation>Alarme suchen</translation>
    </message>
    <message>
        <source>Roll up</source>
        <translation>Einrollen</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By device</source>
        <translation>Nach Gerät</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Nach Standort</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Roll up: more than %1 alerts of one rule are one row</source>
        <translation>Einrollen: mehr als %1 Alarme einer Regel sind eine Zeile</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Steht bevor</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>No alert is like that.</source>
        <translation>Kein Alarm ist so.</translation>
    </message>
    <message>
        <source>Nothing wants your attention.</source>
        <translation>Nichts verlangt Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Rules watch what comes in; their alerts show here.</source>
        <translation>Regeln beobachten, was ankommt; ihre Alarme erscheinen hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) acknowledged.</source>
        <translation>
            <numerusform>%Ln Alarm bestätigt.</numerusform>
            <numerusform>%Ln Alarme bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Why? The next shift reads this.</source>
        <translation>Warum? Die nächste Schicht liest das.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Ein Grund wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AnnotationLanes</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Rollouts</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>fleetscope::Application</name>
    <message>
        <source>Explore the &amp;demo fleet</source>
        <translation>&amp;Demo-Flotte erkunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation>
            <numerusform>bisher %Ln Nachricht</numerusform>
            <numerusform>bisher %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>A message of %1 could not be read: %2.</source>
        <translation>Eine Nachricht von %1 war nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Such messages are counted and left out; everything else goes on.</source>
        <translation>Solche Nachrichten werden gezählt und ausgelassen; alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>fleetscope::ArtifactDialog</name>
    <message>
        <source>Restarts the device: success needs a new boot</source>
        <translation>Startet das Gerät neu: Erfolg braucht einen neuen Start</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Signieren…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Deprecate</source>
        <translation>Als veraltet kennzeichnen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Library of releases</source>
        <translation>Bibliothek der Releases</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>Vertraute Schlüssel</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Add a container image…</source>
        <translation>Container-Image hinzufügen…</translation>
    </message>
    <message>
        <source>Files can be dropped into this window.</source>
        <translation>Dateien lassen sich in diesem Fenster ablegen.</translation>
    </message>
    <message>
        <source>any; else names with commas between</source>
        <translation>beliebig; sonst Namen mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>beliebige Version</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>bootloader 1.2, modem 4.0</source>
        <translation>bootloader 1.2, modem 4.0</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation>Hinweise zum Release</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Installed over</source>
        <translation>Installiert über</translation>
    </message>
    <message>
        <source>Not over versions before</source>
        <translation>Nicht über Versionen vor</translation>
    </message>
    <message>
        <source>Needs (tag and version)</source>
        <translation>Braucht (Tag und Version)</translation>
    </message>
    <message>
        <source>Battery at least</source>
        <translation>Batterie mindestens</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>A signed release can be installed only when its key is in this list. Private keys stay in their files: Fleetscope reads one to sign, and forgets it.</source>
        <translation>Ein signiertes Release lässt sich nur installieren, wenn sein Schlüssel in dieser Liste ist. Private Schlüssel bleiben in ihren Dateien: Fleetscope liest einen zum Signieren und vergisst ihn.</translation>
    </message>
    <message>
        <source>Trust a public key…</source>
        <translation>Öffentlichem Schlüssel vertrauen…</translation>
    </message>
    <message>
        <source>Make a key pair…</source>
        <translation>Schlüsselpaar erzeugen…</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Devices fetch a release from the address in their order: your own server, or the one of Fleetscope, which gives out published releases and nothing else while this program runs.</source>
        <translation>Geräte holen ein Release von der Adresse in ihrem Auftrag: vom eigenen Server, oder von dem in Fleetscope, der nur veröffentlichte Releases ausgibt, solange dieses Programm läuft.</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>Eigener Server</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>irgendeiner, der frei ist</translation>
    </message>
    <message>
        <source> KiB a second</source>
        <translation> KiB je Sekunde</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>PEM file; without one it is plain HTTP</source>
        <translation>PEM-Datei; ohne ist es einfaches HTTP</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>Built-in server on</source>
        <translation>Eingebauter Server an</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>All downloads together</source>
        <translation>Alle Downloads zusammen</translation>
    </message>
    <message>
        <source>%1, %2 · %3
SHA-256 %4</source>
        <translation>%1, %2 · %3
SHA-256 %4</translation>
    </message>
    <message>
        <source>Add the file of a release: its hash is computed, and name and version are read from its name.</source>
        <translation>Die Datei eines Releases hinzufügen: Ihre Prüfsumme wird berechnet, Name und Version stehen in ihrem Namen.</translation>
    </message>
    <message>
        <source>Add a container image</source>
        <translation>Container-Image hinzufügen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server anhalten</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>The built-in server is not running.</source>
        <translation>Der eingebaute Server läuft nicht.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ArtifactWiring</name>
    <message>
        <source>Adding %1, %2 %</source>
        <translation>%1 wird hinzugefügt, %2 %</translation>
    </message>
    <message>
        <source>Add a release</source>
        <translation>Release hinzufügen</translation>
    </message>
    <message>
        <source>Devices fetch from %1.</source>
        <translation>Geräte holen von %1.</translation>
    </message>
    <message>
        <source>Sign with this private key</source>
        <translation>Mit diesem privaten Schlüssel signieren</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Trust a public key</source>
        <translation>Öffentlichem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Public keys (*.pem *.pub);;All files (*)</source>
        <translation>Öffentliche Schlüssel (*.pem *.pub);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the new private key</source>
        <translation>Den neuen privaten Schlüssel speichern</translation>
    </message>
    <message>
        <source>Make a key pair</source>
        <translation>Schlüsselpaar erzeugen</translation>
    </message>
    <message>
        <source>A passphrase for the private key (empty: none)</source>
        <translation>Eine Passphrase für den privaten Schlüssel (leer: keine)</translation>
    </message>
</context>
<context>
    <name>fleetscope::BackTestView</name>
    <message>
        <source>When the rule would have fired</source>
        <translation>Wann die Regel ausgelöst hätte</translation>
    </message>
    <message>
        <source>Devices at once</source>
        <translation>Geräte zugleich</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>fleetscope::BulkBar</name>
    <message>
        <source>C&amp;hart</source>
        <translation>D&amp;iagramm</translation>
    </message>
    <message>
        <source>Shows a metric of the selected devices as a chart</source>
        <translation>Zeigt eine Messgröße der gewählten Geräte als Diagramm</translation>
    </message>
    <message>
        <source>Copy &amp;ids</source>
        <translation>&amp;IDs kopieren</translation>
    </message>
    <message>
        <source>Copies the ids, one a line</source>
        <translation>Kopiert die IDs, eine je Zeile</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Writes the selected devices to a file (Ctrl+E)</source>
        <translation>Schreibt die gewählten Geräte in eine Datei (Strg+E)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Aufheben</translation>
    </message>
    <message>
        <source>Selects nothing (Esc)</source>
        <translation>Hebt die Auswahl auf (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>&amp;Aktualisieren…</translation>
    </message>
    <message>
        <source>Brings a release to the selected devices</source>
        <translation>Bringt ein Release auf die gewählten Geräte</translation>
    </message>
</context>
<context>
    <name>fleetscope::CertificateView</name>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>läuft in %1 ab</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>vor %1 abgelaufen</translation>
    </message>
    <message>
        <source>Signed by itself</source>
        <translation>Von sich selbst unterschrieben</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Unterschrieben von %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::ChartExportDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>CSV data</source>
        <translation>CSV-Daten</translation>
    </message>
    <message>
        <source>%1 × (%2 × %3 pixels)</source>
        <translation>%1 × (%2 × %3 Pixel)</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>Für den Druck</translation>
    </message>
    <message>
        <source>The range that is shown</source>
        <translation>Der gezeigte Bereich</translation>
    </message>
    <message>
        <source>Everything that is stored</source>
        <translation>Alles Gespeicherte</translation>
    </message>
    <message>
        <source>A reading a line</source>
        <translation>Ein Messwert je Zeile</translation>
    </message>
    <message>
        <source>A moment a line, a column for each series</source>
        <translation>Ein Zeitpunkt je Zeile, eine Spalte je Reihe</translation>
    </message>
    <message>
        <source>ISO 8601 in UTC</source>
        <translation>ISO 8601 in UTC</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Readings</source>
        <translation>&amp;Messwerte</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>F&amp;orm</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
</context>
<context>
    <name>fleetscope::ChartPanel</name>
    <message>
        <source>What to do with this chart</source>
        <translation>Was mit diesem Diagramm geschehen soll</translation>
    </message>
    <message>
        <source>Chart menu</source>
        <translation>Diagrammmenü</translation>
    </message>
    <message>
        <source>What the chart shows, as a table</source>
        <translation>Was das Diagramm zeigt, als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Show as</source>
        <translation>&amp;Zeigen als</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Linien</translation>
    </message>
    <message>
        <source>Small &amp;multiples</source>
        <translation>Kleine &amp;Vielfache</translation>
    </message>
    <message>
        <source>&amp;Histogram</source>
        <translation>&amp;Histogramm</translation>
    </message>
    <message>
        <source>Heat m&amp;ap</source>
        <translation>H&amp;eatmap</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>&amp;Gezeichnet als</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Stufen</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>Value a&amp;xis</source>
        <translation>&amp;Wertachse</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>&amp;Fixed as it is now</source>
        <translation>&amp;Fest wie jetzt</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>&amp;Logarithmisch</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>With &amp;nothing</source>
        <translation>Mit &amp;nichts</translation>
    </message>
    <message>
        <source>With the &amp;day before</source>
        <translation>Mit dem &amp;Tag davor</translation>
    </message>
    <message>
        <source>With the &amp;week before</source>
        <translation>Mit der &amp;Woche davor</translation>
    </message>
    <message>
        <source>Without a &amp;band</source>
        <translation>Ohne &amp;Band</translation>
    </message>
    <message>
        <source>With the band of the &amp;fleet</source>
        <translation>Mit dem Band der &amp;Flotte</translation>
    </message>
    <message>
        <source>With the band of the &amp;site</source>
        <translation>Mit dem Band des &amp;Standorts</translation>
    </message>
    <message>
        <source>Take a&amp;way</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>As a &amp;table</source>
        <translation>Als &amp;Tabelle</translation>
    </message>
    <message>
        <source>New chart to the &amp;right</source>
        <translation>Neues Diagramm &amp;rechts</translation>
    </message>
    <message>
        <source>New chart &amp;below</source>
        <translation>Neues Diagramm &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy da&amp;ta</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Remo&amp;ve chart</source>
        <translation>Diagramm &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Zoom in here</source>
        <translation>Hier &amp;hineinzoomen</translation>
    </message>
    <message>
        <source>&amp;Pin the cursor</source>
        <translation>Cursor &amp;anheften</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>&amp;Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>Drop series here, or add them with Ctrl+I</source>
        <translation>Reihe hier ablegen, oder mit Strg+I hinzufügen</translation>
    </message>
    <message>
        <source>No readings in this range</source>
        <translation>Keine Messwerte in diesem Bereich</translation>
    </message>
    <message>
        <source>The past of these series could not be read.</source>
        <translation>Die Vergangenheit dieser Reihen war nicht lesbar.</translation>
    </message>
    <message>
        <source>Live readings go on.</source>
        <translation>Live-Messwerte laufen weiter.</translation>
    </message>
    <message>
        <source>With the band of the &amp;model</source>
        <translation>Mit dem Band des &amp;Modells</translation>
    </message>
    <message>
        <source>With the band of the fi&amp;rmware</source>
        <translation>Mit dem Band der Fi&amp;rmware</translation>
    </message>
    <message>
        <source>With the band of the &amp;group</source>
        <translation>Mit dem Band der &amp;Gruppe</translation>
    </message>
</context>
<context>
    <name>fleetscope::Chip</name>
    <message>
        <source>Delete removes it</source>
        <translation>Entf nimmt es weg</translation>
    </message>
</context>
<context>
    <name>fleetscope::ColumnChoiceModel</name>
    <message numerus="yes">
        <source>%Ln device(s) have sent it</source>
        <translation>
            <numerusform>%Ln Gerät hat sie gesendet</numerusform>
            <numerusform>%Ln Geräte haben sie gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>fleetscope::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search columns and metrics</source>
        <translation>Spalten und Messgrößen suchen</translation>
    </message>
</context>
<context>
    <name>fleetscope::ComplianceChart</name>
    <message>
        <source>on target</source>
        <translation>am Ziel</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>gebunden</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The curve begins when the rollout is started.</source>
        <translation>Die Kurve beginnt, wenn der Rollout gestartet ist.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConditionForm</name>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation>Auf oder ab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Not this version</source>
        <translation>Nicht diese Version</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>site, model or tag.&lt;key&gt;</source>
        <translation>site, model oder tag.&lt;key&gt;</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>At least times</source>
        <translation>Mindestens so oft</translation>
    </message>
    <message>
        <source>Of the last</source>
        <translation>Von den letzten</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Dead-band</source>
        <translation>Totband</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt auf</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionBanners</name>
    <message>
        <source>Use a new identifier</source>
        <translation>Eine neue ID verwenden</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>%1 refuses the topics %2: %3.</source>
        <translation>%1 lehnt die Topics %2 ab: %3.</translation>
    </message>
    <message>
        <source>Devices below these topics stay away. Ask for the right to read them, or subscribe to others.</source>
        <translation>Geräte unter diesen Topics bleiben aus. Um das Leserecht bitten, oder andere abonnieren.</translation>
    </message>
    <message>
        <source>Another program seems to use the client identifier %1 of %2.</source>
        <translation>Ein anderes Programm scheint die Client-ID %1 von %2 zu verwenden.</translation>
    </message>
    <message>
        <source>The broker closed the connection several times within a minute, as it does when two programs have one identifier and throw each other out.</source>
        <translation>Der Broker hat die Verbindung innerhalb einer Minute mehrmals geschlossen, wie er es tut, wenn zwei Programme eine ID haben und sich gegenseitig hinauswerfen.</translation>
    </message>
    <message>
        <source>%1 is not verified: anybody could pretend to be this broker.</source>
        <translation>%1 ist nicht geprüft: Jeder könnte sich als dieser Broker ausgeben.</translation>
    </message>
    <message>
        <source>Certificate checks are off for this connection. Give its CA file and turn them on.</source>
        <translation>Zertifikate werden bei dieser Verbindung nicht geprüft. Ihre CA-Datei angeben und die Prüfung einschalten.</translation>
    </message>
    <message>
        <source>Away for %1, from %2 to %3.</source>
        <translation>%1 weg, von %2 bis %3.</translation>
    </message>
    <message>
        <source>The broker kept messages of QoS 1 and 2 for us; those of QoS 0 are missing.</source>
        <translation>Der Broker hat Nachrichten mit QoS 1 und 2 für uns behalten; jene mit QoS 0 fehlen.</translation>
    </message>
    <message>
        <source>What devices sent in that time is missing, unless they send it again; retained messages have come anew.</source>
        <translation>Was Geräte in dieser Zeit sendeten, fehlt, sofern sie es nicht wieder senden; behaltene Nachrichten kamen neu.</translation>
    </message>
    <message>
        <source>%1 is connected again.</source>
        <translation>%1 ist wieder verbunden.</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Versucht es jetzt</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>Ursache finden</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 von %2 verbunden</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <comment>state of the connections</comment>
        <translation>%1, nicht geprüft</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionDetails</name>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>What the broker tells about itself</source>
        <translation>Was der Broker über sich sagt</translation>
    </message>
    <message>
        <source>Certificate of the broker</source>
        <translation>Zertifikat des Brokers</translation>
    </message>
    <message>
        <source>Checked: the broker is who it says.</source>
        <translation>Geprüft: Der Broker ist, wer er zu sein sagt.</translation>
    </message>
    <message>
        <source>Not checked: anybody could pretend to be this broker.</source>
        <translation>Nicht geprüft: Jeder könnte sich als dieser Broker ausgeben.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionEditor</name>
    <message>
        <source>New broker</source>
        <translation>Neuer Broker</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Speichern und verbinden</translation>
    </message>
    <message>
        <source>Save it like this?</source>
        <translation>So speichern?</translation>
    </message>
    <message>
        <source>The rate guard is set to %L1 messages/s; you can change it under Advanced.</source>
        <translation>Der Ratenwächter steht auf %L1 Nachrichten/s; er lässt sich unter Erweitert ändern.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>Die Änderungen hier sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionListModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionTestDialog</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>As plain text, without passwords and keys</source>
        <translation>Als reiner Text, ohne Passwörter und Schlüssel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connection, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionWiring</name>
    <message>
        <source>&amp;Add a broker…</source>
        <translation>&amp;Broker hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>Verbindungen &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>Verbindung &amp;testen…</translation>
    </message>
    <message>
        <source>Waits for password</source>
        <translation>Wartet auf das Passwort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>A new one for each run</source>
        <translation>Eine neue bei jedem Lauf</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Use a new identifier</source>
        <translation>Eine neue ID verwenden</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben…</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>%1; what devices send meanwhile may be missed</source>
        <translation>%1; was Geräte inzwischen senden, kann fehlen</translation>
    </message>
    <message>
        <source>Last absence</source>
        <translation>Letzte Abwesenheit</translation>
    </message>
    <message>
        <source>Losses in this run</source>
        <translation>Verluste in diesem Lauf</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1, now %2 a second</source>
        <translation>%1, jetzt %2 je Sekunde</translation>
    </message>
    <message>
        <source>Rate guard</source>
        <translation>Ratenwächter</translation>
    </message>
    <message>
        <source>%1 a second at most, %2 left out</source>
        <translation>höchstens %1 je Sekunde, %2 ausgelassen</translation>
    </message>
    <message>
        <source>QoS up to %1</source>
        <translation>QoS bis %1</translation>
    </message>
    <message>
        <source>packets up to %1</source>
        <translation>Pakete bis %1</translation>
    </message>
    <message>
        <source>no retained messages</source>
        <translation>keine behaltenen Nachrichten</translation>
    </message>
    <message>
        <source>no wildcards</source>
        <translation>keine Platzhalter</translation>
    </message>
    <message>
        <source>Limits of the broker</source>
        <translation>Grenzen des Brokers</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a connection</comment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message>
        <source>Connections (*.json);;All files (*)</source>
        <translation>Verbindungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>Verbindungen (*.json)</translation>
    </message>
    <message>
        <source>Harbour</source>
        <translation>Hafen</translation>
    </message>
    <message>
        <source>%1 waits for its password.</source>
        <translation>%1 wartet auf sein Passwort.</translation>
    </message>
    <message>
        <source>The client certificate of %1</source>
        <translation>Das Client-Zertifikat von %1</translation>
    </message>
    <message>
        <source>The certificate of the broker of %1</source>
        <translation>Das Zertifikat des Brokers von %1</translation>
    </message>
    <message>
        <source>%1 has expired.</source>
        <translation>%1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 expires in %2.</source>
        <translation>%1 läuft in %2 ab.</translation>
    </message>
    <message>
        <source>Ask for a new one now: without it the broker will not let you in.</source>
        <translation>Jetzt ein neues anfordern: Ohne lässt der Broker niemanden hinein.</translation>
    </message>
    <message>
        <source>Tell whoever runs the broker: no device will connect after that.</source>
        <translation>Dem Betreiber des Brokers sagen: Danach verbindet sich kein Gerät mehr.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 takes everything on its broker: %2 messages/s.</source>
        <translation>%1 nimmt alles auf seinem Broker: %2 Nachrichten/s.</translation>
    </message>
    <message>
        <source>Narrower filters under Topics spare the broker and the network.</source>
        <translation>Engere Filter unter Topics schonen Broker und Netz.</translation>
    </message>
    <message>
        <source>There is no connection to test yet.</source>
        <translation>Es gibt noch keine Verbindung zum Testen.</translation>
    </message>
    <message>
        <source>Add a broker first.</source>
        <translation>Zuerst einen Broker hinzufügen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionsDialog</name>
    <message>
        <source>Test…</source>
        <translation>Testen…</translation>
    </message>
    <message>
        <source>Show its devices</source>
        <translation>Ihre Geräte zeigen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Export all without secrets…</source>
        <translation>Alle ohne Geheimnisse exportieren…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>Verbindung suchen</translation>
    </message>
    <message>
        <source>Add a broker…</source>
        <translation>Broker hinzufügen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No broker yet</source>
        <translation>Noch kein Broker</translation>
    </message>
    <message>
        <source>No connection has such a name</source>
        <translation>Keine Verbindung heißt so</translation>
    </message>
    <message>
        <source>Add the broker that your fleet uses.</source>
        <translation>Den Broker der eigenen Flotte hinzufügen.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Remove the connection?</source>
        <translation>Verbindung entfernen?</translation>
    </message>
    <message>
        <source>%1 is disconnected and forgotten, and its password with it.</source>
        <translation>%1 wird getrennt und vergessen, und das Passwort ebenso.</translation>
    </message>
    <message>
        <source>What it has stored stays in the data folder. Its devices leave the table at the next start.</source>
        <translation>Was sie gespeichert hat, bleibt im Datenordner. Ihre Geräte verlassen die Tabelle beim nächsten Start.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostAdvice</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Nothing fits all needs</source>
        <translation>Nichts erfüllt alle Bedürfnisse</translation>
    </message>
    <message>
        <source>Give up %1, and something does.</source>
        <translation>Auf %1 verzichten, und etwas passt.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>leaning</source>
        <translation>mit Tendenz</translation>
    </message>
    <message>
        <source>too close to call</source>
        <translation>zu knapp</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leads %1 by %2: %3.</source>
        <translation>Liegt um %2 vor %1: %3.</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>Punkte von %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What would turn it</source>
        <translation>Was es wenden würde</translation>
    </message>
    <message>
        <source>Compare in pairs…</source>
        <translation>Paarweise vergleichen…</translation>
    </message>
    <message>
        <source>Makes the weights out of fifteen judgements, and says whether they agree</source>
        <translation>Macht aus fünfzehn Urteilen die Gewichte und sagt, ob sie zusammenpassen</translation>
    </message>
    <message>
        <source>Scores…</source>
        <translation>Punkte…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>it</source>
        <translation>es</translation>
    </message>
    <message>
        <source>No single change would make %1 win.</source>
        <translation>Keine einzelne Änderung ließe %1 gewinnen.</translation>
    </message>
    <message>
        <source>%1 would win if one of these were so:</source>
        <translation>%1 würde gewinnen, wenn eines davon gälte:</translation>
    </message>
    <message>
        <source>%1 wins %2 % of the draws of weights within 30 %, and %3 % of those in which scores without a document move by a step.</source>
        <translation>%1 gewinnt %2 % der Ziehungen mit Gewichten innerhalb von 30 %, und %3 % jener, in denen Punkte ohne Beleg sich um eine Stufe bewegen.</translation>
    </message>
    <message>
        <source>TOPSIS prefers %1, for %2.</source>
        <translation>TOPSIS bevorzugt %1, wegen %2.</translation>
    </message>
    <message>
        <source>From pairs; consistency ratio %1 ✓</source>
        <translation>Aus Paaren; Konsistenzverhältnis %1 ✓</translation>
    </message>
    <message>
        <source>From pairs; consistency ratio %1, above 0.10 ▲</source>
        <translation>Aus Paaren; Konsistenzverhältnis %1, über 0,10 ▲</translation>
    </message>
    <message>
        <source>Self-hosting costs as much as %1 at %2 FTE.</source>
        <translation>Selbstbetrieb kostet so viel wie %1 bei %2 Stellen.</translation>
    </message>
    <message>
        <source>Self-hosting stays dearer than %1 even without people.</source>
        <translation>Selbstbetrieb bleibt teurer als %1, auch ohne Menschen.</translation>
    </message>
    <message>
        <source>The own servers cause %1 kg of CO2 a month.</source>
        <translation>Die eigenen Server verursachen %1 kg CO2 im Monat.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostCharts</name>
    <message>
        <source>What a month is made of</source>
        <translation>Woraus ein Monat besteht</translation>
    </message>
    <message>
        <source>Cost over the number of devices</source>
        <translation>Kosten über der Zahl der Geräte</translation>
    </message>
    <message>
        <source>What moves the result</source>
        <translation>Was das Ergebnis bewegt</translation>
    </message>
    <message>
        <source>Distribution of the cost of a month</source>
        <translation>Verteilung der Kosten eines Monats</translation>
    </message>
    <message>
        <source>Simulate 100,000 draws</source>
        <translation>100.000 Ziehungen simulieren</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Spreads of the inputs around their values; the same seed gives the same result everywhere.</source>
        <translation>Streuungen der Eingaben um ihre Werte; derselbe Startwert ergibt überall dasselbe.</translation>
    </message>
    <message>
        <source>US dollars a month, by kind of cost</source>
        <translation>US-Dollar im Monat, nach Kostenart</translation>
    </message>
    <message>
        <source>this fleet</source>
        <translation>diese Flotte</translation>
    </message>
    <message>
        <source>%1: what moves a month most, dollars more or less when one input changes</source>
        <translation>%1: was einen Monat am meisten bewegt, Dollar mehr oder weniger, wenn sich eine Eingabe ändert</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>größer</translation>
    </message>
    <message>
        <source>Nothing simulated yet</source>
        <translation>Noch nichts simuliert</translation>
    </message>
    <message>
        <source>Looking for break-even…</source>
        <translation>Gleichstand wird gesucht…</translation>
    </message>
    <message>
        <source>%1 at %2–%3</source>
        <translation>%1 bei %2–%3</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>niemand Bekanntes</translation>
    </message>
    <message>
        <source>and %1 ranges more</source>
        <translation>und %1 weitere Bereiche</translation>
    </message>
    <message>
        <source> Looked at every %1 devices; changes are exact.</source>
        <translation> Alle %1 Geräte nachgesehen; Wechsel sind genau.</translation>
    </message>
    <message>
        <source>Cancel, %1 % done</source>
        <translation>Abbrechen, %1 % fertig</translation>
    </message>
    <message>
        <source>Cheapest by number of devices, estimated rows growing with them: %1.</source>
        <translation>Am günstigsten nach Zahl der Geräte, geschätzte Zeilen wachsen mit: %1.</translation>
    </message>
    <message>
        <source>%1: median %2, 80 % in %3–%4, cheapest %5 %, in budget %6 %</source>
        <translation>%1: Median %2, 80 % in %3–%4, am günstigsten %5 %, im Budget %6 %</translation>
    </message>
    <message>
        <source>%1 draws</source>
        <translation>%1 Ziehungen</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostCompare</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Am Tag</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>Self-host</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>To the open one</source>
        <translation>Zum offenen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>textbook</source>
        <translation>Lehrbuch</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>Save the inputs under a name to compare them here.</source>
        <translation>Die Eingaben unter einem Namen speichern, um sie hier zu vergleichen.</translation>
    </message>
    <message>
        <source>* saved with another price list; computed with the one in use.</source>
        <translation>* mit einer anderen Preisliste gespeichert; mit der jetzigen gerechnet.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostImport</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Import price list</source>
        <translation>Preisliste importieren</translation>
    </message>
    <message>
        <source>List %1 of %2 has the same prices as %3.</source>
        <translation>Liste %1 vom %2 hat dieselben Preise wie %3.</translation>
    </message>
    <message>
        <source>List %1 of %2 changes %3 prices of %4. Take the ticked ones.</source>
        <translation>Liste %1 vom %2 ändert %3 Preise von %4. Die angehakten übernehmen.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>tiers</source>
        <translation>Staffeln</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostInputPanel</name>
    <message>
        <source>Measure the connected fleet</source>
        <translation>Verbundene Flotte messen</translation>
    </message>
    <message>
        <source>GreenCity, 5,000 sensors</source>
        <translation>GreenCity, 5.000 Sensoren</translation>
    </message>
    <message>
        <source>A workshop, 80 devices</source>
        <translation>Eine Werkstatt, 80 Geräte</translation>
    </message>
    <message>
        <source>A region, 10,000 devices</source>
        <translation>Eine Region, 10.000 Geräte</translation>
    </message>
    <message>
        <source>A country, 50,000 devices</source>
        <translation>Ein Land, 50.000 Geräte</translation>
    </message>
    <message>
        <source>GreenCity in a tenfold event</source>
        <translation>GreenCity bei zehnfachem Ereignis</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Takes devices, messages and payload from what arrives now</source>
        <translation>Übernimmt Geräte, Nachrichten und Nutzlast von dem, was jetzt ankommt</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Nachrichten am Tag</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> Bytes</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Days a month</source>
        <translation>Tage im Monat</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>for the average</source>
        <translation>für den Durchschnitt</translation>
    </message>
    <message>
        <source>for the event</source>
        <translation>je Ereignis</translation>
    </message>
    <message>
        <source>added by script</source>
        <translation>per Skript ergänzt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingenieur</translation>
    </message>
    <message>
        <source> $/month</source>
        <translation> $/Monat</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source> FTE</source>
        <translation> Stellen</translation>
    </message>
    <message>
        <source>Managed open</source>
        <translation>Offen verwaltet</translation>
    </message>
    <message>
        <source>Self-hosted</source>
        <translation>Selbst betrieben</translation>
    </message>
    <message>
        <source>Time and money</source>
        <translation>Zeit und Geld</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>Wachstum im Jahr</translation>
    </message>
    <message>
        <source> × devices</source>
        <translation> × Geräte</translation>
    </message>
    <message>
        <source>Keep data</source>
        <translation>Daten behalten</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Diskontsatz</translation>
    </message>
    <message>
        <source> a year</source>
        <translation> im Jahr</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedürfnisse</translation>
    </message>
    <message>
        <source>Budget band</source>
        <translation>Budgetrahmen</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>Erfahrung</translation>
    </message>
    <message>
        <source>beginner</source>
        <translation>Anfänger</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>fortgeschritten</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>on-premise</source>
        <translation>im eigenen Haus</translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Vorschriften</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>GDPR</source>
        <translation>DSGVO</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>GDPR and HIPAA</source>
        <translation>DSGVO und HIPAA</translation>
    </message>
    <message>
        <source>Data stay</source>
        <translation>Daten bleiben</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>irgendwo</translation>
    </message>
    <message>
        <source>in the EU</source>
        <translation>in der EU</translation>
    </message>
    <message>
        <source>in the country</source>
        <translation>im Land</translation>
    </message>
    <message>
        <source>on premises</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>over the air</source>
        <translation>über Funk</translation>
    </message>
    <message>
        <source>with rollback</source>
        <translation>mit Rückkehr</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>always on</source>
        <translation>immer verbunden</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>zeitweise</translation>
    </message>
    <message>
        <source>metered</source>
        <translation>getaktet</translation>
    </message>
    <message>
        <source>LPWAN</source>
        <translation>LPWAN</translation>
    </message>
    <message>
        <source>local only</source>
        <translation>nur lokal</translation>
    </message>
    <message>
        <source>air-gapped</source>
        <translation>abgeschottet</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>no copyleft</source>
        <translation>kein Copyleft</translation>
    </message>
    <message>
        <source>no source-available</source>
        <translation>kein Source-available</translation>
    </message>
    <message>
        <source>open source only</source>
        <translation>nur Open Source</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Keep these inputs as a scenario</source>
        <translation>Diese Eingaben als Szenario behalten</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Wages grow</source>
        <translation>Löhne wachsen</translation>
    </message>
    <message>
        <source>Prices grow</source>
        <translation>Preise wachsen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Stromnetz</translation>
    </message>
    <message>
        <source> g CO2/kWh</source>
        <translation> g CO2/kWh</translation>
    </message>
    <message>
        <source>Hidden costs a month</source>
        <translation>Versteckte Kosten im Monat</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>More people from</source>
        <translation>Mehr Menschen ab</translation>
    </message>
    <message>
        <source>Times the people</source>
        <translation>Mal die Menschen</translation>
    </message>
    <message>
        <source>More from</source>
        <translation>Mehr ab</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>US dollars for a euro</source>
        <translation>US-Dollar für einen Euro</translation>
    </message>
    <message>
        <source>Your own rate; without one, prices in euros stay unknown</source>
        <translation>Eigener Kurs; ohne bleiben Preise in Euro unbekannt</translation>
    </message>
    <message>
        <source>One euro is</source>
        <translation>Ein Euro ist</translation>
    </message>
    <message>
        <source> each</source>
        <translation> je</translation>
    </message>
    <message>
        <source> once</source>
        <translation> einmal</translation>
    </message>
    <message>
        <source>Amount of %1</source>
        <translation>Betrag von %1</translation>
    </message>
    <message>
        <source>already inside the people&apos;s time</source>
        <translation>schon in der Arbeitszeit enthalten</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostOpinions</name>
    <message>
        <source>Table by number of devices</source>
        <translation>Tabelle nach Zahl der Geräte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Its reason</source>
        <translation>Seine Begründung</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>The figure asks for the %1 next; say it under Needs.</source>
        <translation>Die Abbildung fragt als Nächstes nach %1; unter Bedürfnisse sagen.</translation>
    </message>
    <message>
        <source>✓ true</source>
        <translation>✓ wahr</translation>
    </message>
    <message>
        <source>✗ not true</source>
        <translation>✗ nicht wahr</translation>
    </message>
    <message>
        <source>The figure says: %1. %2</source>
        <translation>Die Abbildung sagt: %1. %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPage</name>
    <message>
        <source>Platform &amp; cost</source>
        <translation>Plattform &amp; Kosten</translation>
    </message>
    <message>
        <source>Textbook and corrected</source>
        <translation>Lehrbuch und korrigiert</translation>
    </message>
    <message>
        <source>Textbook and modelled</source>
        <translation>Lehrbuch und modelliert</translation>
    </message>
    <message>
        <source>All three levels</source>
        <translation>Alle drei Stufen</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Cost lines</source>
        <translation>Kostenzeilen</translation>
    </message>
    <message>
        <source>How computed</source>
        <translation>Wie gerechnet</translation>
    </message>
    <message>
        <source>Choose a cell to see how it is computed.</source>
        <translation>Eine Zelle wählen, um zu sehen, wie sie gerechnet ist.</translation>
    </message>
    <message>
        <source>Incomplete: no price for %1.</source>
        <translation>Unvollständig: kein Preis für %1.</translation>
    </message>
    <message>
        <source>At today&apos;s value: %1.</source>
        <translation>Zum heutigen Wert: %1.</translation>
    </message>
    <message>
        <source>Once, at the start: %1.</source>
        <translation>Einmal, am Anfang: %1.</translation>
    </message>
    <message>
        <source>    Price: %1 %2 for %3, evidence %4, confidence %5%6. %7</source>
        <translation>    Preis: %1 %2 für %3, Beleg %4, Sicherheit %5%6. %7</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>    The source: %1</source>
        <translation>    Die Quelle: %1</translation>
    </message>
    <message>
        <source>    Recomputed: %1</source>
        <translation>    Nachgerechnet: %1</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regelung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Fees a month</source>
        <translation>Gebühren im Monat</translation>
    </message>
    <message>
        <source>Differences from the source</source>
        <translation>Unterschiede zur Quelle</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>The source says</source>
        <translation>Die Quelle sagt</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Nachgerechnet</translation>
    </message>
    <message>
        <source>What the program does</source>
        <translation>Was das Programm tut</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>Preise…</translation>
    </message>
    <message>
        <source>Look at prices, change them, import a list</source>
        <translation>Preise ansehen, ändern, eine Liste importieren</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>Source check</source>
        <translation>Quellenprüfung</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>• differs from the source, ~ is the source&apos;s estimate.</source>
        <translation>• weicht von der Quelle ab, ~ ist die Schätzung der Quelle.</translation>
    </message>
    <message>
        <source>Prices: imported list %1,</source>
        <translation>Preise: importierte Liste %1,</translation>
    </message>
    <message>
        <source>Prices: %1,</source>
        <translation>Preise: %1,</translation>
    </message>
    <message>
        <source>some undated;</source>
        <translation>manche ohne Datum;</translation>
    </message>
    <message>
        <source>the oldest of %1;</source>
        <translation>der älteste von %1;</translation>
    </message>
    <message>
        <source>%1 of %2 used are older than a year or undated</source>
        <translation>%1 von %2 verwendeten sind älter als ein Jahr oder ohne Datum</translation>
    </message>
    <message>
        <source>and %1 are yours</source>
        <translation>und %1 sind eigene</translation>
    </message>
    <message>
        <source> %1 % of %2 stand on prices of low confidence.</source>
        <translation> %1 % von %2 stehen auf Preisen geringer Sicherheit.</translation>
    </message>
    <message>
        <source> Never fetched.</source>
        <translation> Nie abgerufen.</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ hält</translation>
    </message>
    <message>
        <source>◐ queued</source>
        <translation>◐ eingereiht</translation>
    </message>
    <message>
        <source>✗ throttled</source>
        <translation>✗ gedrosselt</translation>
    </message>
    <message>
        <source>◐ depends</source>
        <translation>◐ kommt darauf an</translation>
    </message>
    <message>
        <source>%1× for %2 h</source>
        <translation>%1× für %2 h</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Name; a scenario of the same name is replaced.</source>
        <translation>Name; ein Szenario desselben Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>, yours: %1</source>
        <translation>, eigener: %1</translation>
    </message>
    <message>
        <source>    Here: %1</source>
        <translation>    Hier: %1</translation>
    </message>
    <message>
        <source>The sum of the lines: %1 a month, %2 over the horizon.</source>
        <translation>Die Summe der Zeilen: %1 im Monat, %2 über den Zeitraum.</translation>
    </message>
    <message>
        <source>What is behind the difference</source>
        <translation>Was hinter dem Unterschied steht</translation>
    </message>
    <message>
        <source>%1  %2

The source: %3

Recomputed: %4

Here: %5</source>
        <translation>%1  %2

Die Quelle: %3

Nachgerechnet: %4

Hier: %5</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlung</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPairs</name>
    <message>
        <source>Compare in pairs</source>
        <translation>Paarweise vergleichen</translation>
    </message>
    <message>
        <source>Which of the two matters more for this fleet, and how much?</source>
        <translation>Was von beiden zählt für diese Flotte mehr, und wie viel?</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Governance matters 9 times as much</source>
        <translation>Ordnung zählt 9-mal so viel</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>Diese Gewichte verwenden</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 matters %2 times as much</source>
        <translation>%1 zählt %2-mal so viel</translation>
    </message>
    <message>
        <source>Weights: %1</source>
        <translation>Gewichte: %1</translation>
    </message>
    <message>
        <source>✓ Consistency ratio %1: the judgements agree</source>
        <translation>✓ Konsistenzverhältnis %1: Die Urteile passen zusammen</translation>
    </message>
    <message>
        <source>▲ Consistency ratio %1, above 0.10: they contradict each other</source>
        <translation>▲ Konsistenzverhältnis %1, über 0,10: Sie widersprechen sich</translation>
    </message>
    <message>
        <source>The weights can be used as they are.</source>
        <translation>Die Gewichte können so verwendet werden.</translation>
    </message>
    <message>
        <source>Farthest from the others: %1. You may use the weights anyway.</source>
        <translation>Am weitesten von den anderen: %1. Die Gewichte lassen sich trotzdem verwenden.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPrices</name>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Preis setzen</translation>
    </message>
    <message>
        <source>Listed price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Shipped list</source>
        <translation>Mitgelieferte Liste</translation>
    </message>
    <message>
        <source>Find a price</source>
        <translation>Preis suchen</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Puts the price list that came with the program back</source>
        <translation>Setzt die mit dem Programm gelieferte Preisliste wieder ein</translation>
    </message>
    <message>
        <source>Your price</source>
        <translation>Eigener Preis</translation>
    </message>
    <message>
        <source>Why: offer, contract, discount</source>
        <translation>Warum: Angebot, Vertrag, Rabatt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Use these prices</source>
        <translation>Diese Preise verwenden</translation>
    </message>
    <message>
        <source>Remove all of mine</source>
        <translation>Alle eigenen entfernen</translation>
    </message>
    <message>
        <source>Imported list %1 of %2. Prices are never fetched.</source>
        <translation>Importierte Liste %1 vom %2. Preise werden nie abgerufen.</translation>
    </message>
    <message>
        <source>Shipped list %1 of %2. Prices are never fetched.</source>
        <translation>Mitgelieferte Liste %1 vom %2. Preise werden nie abgerufen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, %2. Evidence %3, confidence %4. %5 %6</source>
        <translation>%1, %2. Beleg %3, Sicherheit %4. %5 %6</translation>
    </message>
    <message>
        <source>A price is a number such as %1, without a sign; %2 % takes a discount off.</source>
        <translation>Ein Preis ist eine Zahl wie %1, ohne Zeichen; %2 % zieht vom Listenpreis ab.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostScores</name>
    <message>
        <source>Scores</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Ours again</source>
        <translation>Wieder unsere</translation>
    </message>
    <message>
        <source>Scores are judgements on fixed anchors, most of them without a document behind them. Put yours in their place; ours stay beside them.</source>
        <translation>Punkte sind Urteile auf festen Ankern, die meisten ohne Beleg dahinter. Eigene an ihre Stelle setzen; unsere bleiben daneben.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Your score</source>
        <translation>Eigene Punkte</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>Warum (freiwillig)</translation>
    </message>
    <message>
        <source>Set score</source>
        <translation>Punkte setzen</translation>
    </message>
    <message>
        <source>Use these scores</source>
        <translation>Diese Punkte verwenden</translation>
    </message>
    <message>
        <source> (no document)</source>
        <translation> (kein Beleg)</translation>
    </message>
    <message>
        <source>%1. Anchors: %2</source>
        <translation>%1. Anker: %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostTableModel</name>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>textbook</source>
        <translation>Lehrbuch</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostWiring</name>
    <message>
        <source>Platform &amp; cost</source>
        <translation>Plattform &amp; Kosten</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Your changes to prices or scenarios could not be read</source>
        <translation>Die eigenen Änderungen an Preisen oder Szenarien waren nicht lesbar</translation>
    </message>
    <message>
        <source>%1 %2 (%3 a month)</source>
        <translation>%1 %2 (%3 im Monat)</translation>
    </message>
    <message>
        <source>%1 no public price</source>
        <translation>%1 kein öffentlicher Preis</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>The connected fleet in %1: %2 messages of %3 bytes from %4 devices would have cost %5. Platform fees only.</source>
        <translation>Die verbundene Flotte in %1: %2 Nachrichten zu %3 Bytes von %4 Geräten hätten %5 gekostet. Nur Plattformgebühren.</translation>
    </message>
    <message>
        <source>Platform and cost</source>
        <translation>Plattform und Kosten</translation>
    </message>
    <message>
        <source>Import price list</source>
        <translation>Preisliste importieren</translation>
    </message>
    <message>
        <source>Price lists (*.json)</source>
        <translation>Preislisten (*.json)</translation>
    </message>
    <message>
        <source>The price list cannot be used</source>
        <translation>Die Preisliste ist nicht verwendbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 stays at %2</source>
        <translation>%1 bleibt bei %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>This scenario a month: %1.</source>
        <translation>Dieses Szenario im Monat: %1.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CursorModel</name>
    <message>
        <source>%1, %2 before</source>
        <translation>%1, %2 davor</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>Am Cursor</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>Reading of</source>
        <translation>Messwert von</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Since the pin</source>
        <translation>Seit der Marke</translation>
    </message>
</context>
<context>
    <name>fleetscope::DecisionTree</name>
    <message>
        <source>Decision tree of the textbook</source>
        <translation>Entscheidungsbaum des Lehrbuchs</translation>
    </message>
    <message>
        <source>no branch in the figure</source>
        <translation>kein Zweig in der Abbildung</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
</context>
<context>
    <name>fleetscope::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Shelve 1 h</source>
        <translation>1 h zurückstellen</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceDock</name>
    <message>
        <source>Select a device to see it in detail.</source>
        <translation>Ein Gerät wählen, um es genau zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Telemetry</source>
        <translation>&amp;Telemetrie</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>Copy the device&apos;s id</source>
        <translation>Die ID des Geräts kopieren</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceMessages</name>
    <message>
        <source>Messages of the device</source>
        <translation>Nachrichten des Geräts</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Holds the list still; new messages wait</source>
        <translation>Hält die Liste an; neue Nachrichten warten</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>&amp;Unterschiede</translation>
    </message>
    <message>
        <source>Shows what differs from the message before on this topic</source>
        <translation>Zeigt, was sich von der Nachricht davor auf diesem Topic unterscheidet</translation>
    </message>
    <message>
        <source>Copies the payload as it is shown</source>
        <translation>Kopiert die Nutzlast, wie sie gezeigt wird</translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation>Die Nutzlast kopieren</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>Format der Nutzlast</translation>
    </message>
    <message>
        <source>No message since this device was opened.</source>
        <translation>Noch keine Nachricht, seit dieses Gerät geöffnet wurde.</translation>
    </message>
    <message>
        <source>There is no earlier message on this topic in the list. </source>
        <translation>Eine frühere Nachricht auf diesem Topic ist nicht in der Liste. </translation>
    </message>
    <message>
        <source>Content type: %1</source>
        <translation>Inhaltstyp: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>the last %1</source>
        <translation>die letzten %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not kept</source>
        <translation>
            <numerusform>%Ln nicht behalten</numerusform>
            <numerusform>%Ln nicht behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Copy &amp;payload</source>
        <translation>&amp;Nutzlast kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;topic</source>
        <translation>&amp;Topic kopieren</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceOverview</name>
    <message>
        <source>No numbers from this device yet.</source>
        <translation>Noch keine Zahlen von diesem Gerät.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Key metrics</source>
        <translation>Wichtigste Messgrößen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>%1 – %3, avg %2</source>
        <translation>%1 – %3, Mittel %2</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>Breite, Länge</translation>
    </message>
    <message>
        <source>, told by the device</source>
        <translation>, vom Gerät mitgeteilt</translation>
    </message>
    <message>
        <source>, learned</source>
        <translation>, gelernt</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>within five minutes of ours</source>
        <translation>höchstens fünf Minuten neben unserer</translation>
    </message>
    <message>
        <source>off by %1</source>
        <translation>geht um %1 falsch</translation>
    </message>
    <message>
        <source>Its readings carry their arrival time instead.</source>
        <translation>Seine Messwerte tragen stattdessen die Zeit der Ankunft.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>endete am %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceTableModel</name>
    <message numerus="yes">
        <source>%Ln open alert(s), the worst: %1</source>
        <translation>
            <numerusform>%Ln offener Alarm, der schlimmste: %1</numerusform>
            <numerusform>%Ln offene Alarme, der schlimmste: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceTelemetry</name>
    <message>
        <source>&amp;Add as column</source>
        <translation>Als &amp;Spalte hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>D&amp;iagramm</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>Messgrößen suchen</translation>
    </message>
    <message>
        <source>Shows this metric of every device in the fleet table (Enter)</source>
        <translation>Zeigt diese Messgröße jedes Geräts in der Flottentabelle (Eingabe)</translation>
    </message>
    <message>
        <source>Metrics of the device</source>
        <translation>Messgrößen des Geräts</translation>
    </message>
    <message>
        <source>Shows the past of this metric</source>
        <translation>Zeigt die Vergangenheit dieser Messgröße</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>fleetscope::DrawnModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>fleetscope::DurationEdit</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
</context>
<context>
    <name>fleetscope::EditorDesk</name>
    <message>
        <source>Connecting to %1</source>
        <comment>host</comment>
        <translation>Verbindet sich mit %1</translation>
    </message>
    <message numerus="yes">
        <source>Listening: %Ln topic(s) so far</source>
        <translation>
            <numerusform>Hört zu: bisher %Ln Topic</numerusform>
            <numerusform>Hört zu: bisher %Ln Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) heard</source>
        <translation>
            <numerusform>%Ln Topic gehört</numerusform>
            <numerusform>%Ln Topics gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was heard. The broker may hide what this user may not read, or nobody sends.</source>
        <translation>Nichts war zu hören. Der Broker verbirgt vielleicht, was dieser Benutzer nicht lesen darf, oder niemand sendet.</translation>
    </message>
</context>
<context>
    <name>fleetscope::EditorSection</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>fleetscope::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>fleetscope::FacetModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation>%1: %2%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>, chosen</source>
        <translation>, gewählt</translation>
    </message>
</context>
<context>
    <name>fleetscope::FacetPanel</name>
    <message>
        <source>Devices by status, site, model and firmware</source>
        <translation>Geräte nach Status, Standort, Modell und Firmware</translation>
    </message>
</context>
<context>
    <name>fleetscope::FailureGroupModel</name>
    <message>
        <source>What went wrong</source>
        <translation>Was misslang</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>In the words of one</source>
        <translation>In den Worten eines Geräts</translation>
    </message>
</context>
<context>
    <name>fleetscope::FileLine</name>
    <message>
        <source>Choose a file or drop it here</source>
        <translation>Datei wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::FilterBar</name>
    <message>
        <source>Filter: a word, or status == offline</source>
        <translation>Filter: ein Wort, oder status == offline</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words are looked for in id, name and tags. Fields are compared: status == offline, fw &lt; 2.4.0,
m.pm25 &gt; 35, age &gt; 15m, tag.site in {north, port}. Join with and, or, not and parentheses.

!= is false where there is no value: site != north leaves devices without a site out,
not site == north keeps them. A field alone asks for any value, site == null for none.

Down: suggestions. Enter: apply now. Escape: clear, then back to the table.</source>
        <translation>Wörter werden in ID, Name und Tags gesucht. Felder werden verglichen: status == offline, fw &lt; 2.4.0,
m.pm25 &gt; 35, age &gt; 15m, tag.site in {north, port}. Verbinden mit and, or, not und Klammern.

!= ist falsch, wo es keinen Wert gibt: site != north lässt Geräte ohne Standort aus,
not site == north behält sie. Ein Feld allein fragt nach irgendeinem Wert, site == null nach keinem.

Pfeil nach unten: Vorschläge. Eingabe: jetzt anwenden. Escape: leeren, dann zurück zur Tabelle.</translation>
    </message>
    <message>
        <source>Recent filters and examples</source>
        <translation>Letzte Filter und Beispiele</translation>
    </message>
    <message>
        <source>Back to the filter before</source>
        <translation>Zurück zum Filter davor</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The regular expression takes too long on some devices; they may be missing. Make it simpler.</source>
        <translation>Der reguläre Ausdruck dauert bei manchen Geräten zu lange; sie können fehlen. Einfacher schreiben.</translation>
    </message>
    <message>
        <source>Enter applies this filter.</source>
        <translation>Die Eingabetaste wendet diesen Filter an.</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>kürzlich</translation>
    </message>
    <message>
        <source>Example: devices that are offline</source>
        <translation>Beispiel: Geräte, die offline sind</translation>
    </message>
    <message>
        <source>Example: silent for more than 15 minutes</source>
        <translation>Beispiel: seit mehr als 15 Minuten still</translation>
    </message>
    <message>
        <source>Example: old firmware of one model</source>
        <translation>Beispiel: alte Firmware eines Modells</translation>
    </message>
    <message>
        <source>Example: a fresh value above a limit</source>
        <translation>Beispiel: ein frischer Wert über einer Grenze</translation>
    </message>
    <message>
        <source>Example: one of several values of a tag</source>
        <translation>Beispiel: einer von mehreren Werten eines Tags</translation>
    </message>
    <message>
        <source>Example: devices that never sent a metric</source>
        <translation>Beispiel: Geräte, die eine Messgröße nie sendeten</translation>
    </message>
    <message>
        <source>Example: a regular expression</source>
        <translation>Beispiel: ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Example: a topic filter</source>
        <translation>Beispiel: ein Topic-Filter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not, and has a value</source>
        <translation>ist nicht, und hat einen Wert</translation>
    </message>
    <message>
        <source>matches a regular expression</source>
        <translation>passt auf einen regulären Ausdruck</translation>
    </message>
    <message>
        <source>contains, in any case</source>
        <translation>enthält, groß oder klein</translation>
    </message>
    <message>
        <source>begins with, in any case</source>
        <translation>beginnt mit, groß oder klein</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>name in the topic</source>
        <translation>Name im Topic</translation>
    </message>
    <message>
        <source>name that the device gives itself</source>
        <translation>Name, den das Gerät sich gibt</translation>
    </message>
    <message>
        <source>online, offline or unknown</source>
        <translation>online, offline oder unknown</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>wo es steht</translation>
    </message>
    <message>
        <source>the tag group</source>
        <translation>das Tag group</translation>
    </message>
    <message>
        <source>firmware, compared as a version</source>
        <translation>Firmware, als Version verglichen</translation>
    </message>
    <message>
        <source>device model</source>
        <translation>Gerätemodell</translation>
    </message>
    <message>
        <source>hardware, compared as a version</source>
        <translation>Hardware, als Version verglichen</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>time of the last message</source>
        <translation>Zeit der letzten Nachricht</translation>
    </message>
    <message>
        <source>time since the last message</source>
        <translation>Zeit seit der letzten Nachricht</translation>
    </message>
    <message>
        <source>number of messages</source>
        <translation>Anzahl der Nachrichten</translation>
    </message>
    <message>
        <source>time between messages</source>
        <translation>Zeit zwischen Nachrichten</translation>
    </message>
    <message>
        <source>how far the device&apos;s clock is ahead</source>
        <translation>wie weit die Uhr des Geräts vorgeht</translation>
    </message>
    <message>
        <source>the connection it comes from</source>
        <translation>die Verbindung, aus der es kommt</translation>
    </message>
    <message>
        <source>topics, with + and #</source>
        <translation>Topics, mit + und #</translation>
    </message>
</context>
<context>
    <name>fleetscope::FilterCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a suggestion and what it is</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::FirmwareStep</name>
    <message>
        <source>Published releases of the library. A file that is dropped here is added to it.</source>
        <translation>Veröffentlichte Releases der Bibliothek. Eine hier abgelegte Datei wird hinzugefügt.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation>Hinweise zum Release</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Open the library…</source>
        <translation>Bibliothek öffnen…</translation>
    </message>
    <message>
        <source>There is no published release yet. Add a file, and publish it in the library.</source>
        <translation>Noch kein veröffentlichtes Release. Eine Datei hinzufügen und in der Bibliothek veröffentlichen.</translation>
    </message>
    <message>
        <source>Choose a release.</source>
        <translation>Ein Release wählen.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Kind: %1, %2</source>
        <translation>Art: %1, %2</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <translation>Modelle: %1</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>Hardware: %1</translation>
    </message>
    <message>
        <source>Installed over: %1</source>
        <translation>Installiert über: %1</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Signatur: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1…</source>
        <translation>SHA-256: %1…</translation>
    </message>
    <message>
        <source>The signature of this release is wrong: it cannot be installed.</source>
        <translation>Die Signatur dieses Releases ist falsch: Es lässt sich nicht installieren.</translation>
    </message>
    <message>
        <source>This release is signed by a key that is not trusted here.</source>
        <translation>Dieses Release ist mit einem Schlüssel signiert, dem hier nicht vertraut wird.</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetActions</name>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Einfrieren</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>S&amp;palten…</translation>
    </message>
    <message>
        <source>Choose what the table shows</source>
        <translation>Wählen, was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy rows with &amp;headers</source>
        <translation>Zeilen mit Über&amp;schriften kopieren</translation>
    </message>
    <message>
        <source>&amp;Select all that is shown</source>
        <translation>Alles Gezeigte &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Open details</source>
        <translation>Einzelheiten ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Details beside the table</source>
        <translation>&amp;Einzelheiten neben der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Groups beside the table</source>
        <translation>&amp;Gruppen neben der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetMenus</name>
    <message>
        <source>&amp;Apply as filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Prepare as filter</source>
        <translation>Als Filter &amp;vorbereiten</translation>
    </message>
    <message>
        <source>C&amp;olumn %1</source>
        <translation>Sp&amp;alte %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>… and %1</source>
        <translation>… und %1</translation>
    </message>
    <message>
        <source>… or %1</source>
        <translation>… oder %1</translation>
    </message>
    <message>
        <source>… and not %1</source>
        <translation>… und nicht %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;ell</source>
        <translation>&amp;Zelle</translation>
    </message>
    <message>
        <source>As C&amp;SV</source>
        <translation>Als C&amp;SV</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>Als &amp;JSON</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>Als &amp;Markdown</translation>
    </message>
    <message>
        <source>As &amp;filter</source>
        <translation>Als &amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Ids</source>
        <translation>&amp;IDs</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>… &amp;then by this, ascending</source>
        <translation>… &amp;dann hiernach, aufsteigend</translation>
    </message>
    <message>
        <source>… then &amp;by this, descending</source>
        <translation>… dann &amp;hiernach, absteigend</translation>
    </message>
    <message>
        <source>Do &amp;not sort</source>
        <translation>&amp;Nicht sortieren</translation>
    </message>
    <message>
        <source>&amp;Filter by this…</source>
        <translation>Hiernach &amp;filtern…</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>Resize to &amp;contents</source>
        <translation>An den &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Groups beside the table</source>
        <translation>Gruppen neben der Tabelle</translation>
    </message>
    <message>
        <source>Connected; waiting for the first message, %1</source>
        <translation>Verbunden; wartet auf die erste Nachricht, %1</translation>
    </message>
    <message>
        <source>That column is there already</source>
        <translation>Diese Spalte ist schon da</translation>
    </message>
    <message>
        <source>Alerting</source>
        <translation>Mit Alarm</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTable</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTitle</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Writes the selected devices, or all that are shown, to a file (%1)</source>
        <translation>Schreibt die gewählten Geräte, oder alle gezeigten, in eine Datei (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 devices</source>
        <translation>%1 von %2 Geräten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Frozen %1 · %2 updates waiting</source>
        <translation>Eingefroren %1 · %2 Änderungen warten</translation>
    </message>
    <message>
        <source>%1 cached %2</source>
        <comment>devices, time</comment>
        <translation>%1 gespeichert %2</translation>
    </message>
    <message>
        <source>So many devices have not spoken since Fleetscope was started. They are shown as they were known then.</source>
        <translation>So viele Geräte haben sich seit dem Start von Fleetscope nicht gemeldet. Sie werden gezeigt, wie sie damals bekannt waren.</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTransfer</name>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Tab-separated table</source>
        <translation>Tabelle mit Tabulatoren</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the cell</source>
        <translation>Zelle kopiert</translation>
    </message>
    <message>
        <source>These devices are too many for a filter of %1 characters.</source>
        <translation>Diese Geräte sind zu viele für einen Filter von %1 Zeichen.</translation>
    </message>
    <message>
        <source>Copied a filter for %1</source>
        <translation>Filter für %1 kopiert</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 werden exportiert</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 werden kopiert</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Exported %1 to %2</source>
        <translation>%1 nach %2 exportiert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place or name.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Einen anderen Ort oder Namen wählen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetWiring</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>No broker yet</source>
        <translation>Noch kein Broker</translation>
    </message>
    <message>
        <source>Add the broker that your fleet uses with File, Add a broker.</source>
        <translation>Den Broker der Flotte mit Datei, Broker hinzufügen, eintragen.</translation>
    </message>
    <message>
        <source>Subscribed to %1. Check that the devices publish below these topics.</source>
        <translation>%1 abonniert. Prüfen, ob die Geräte unter diesen Topics senden.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindet sich mit %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetscopeStyle</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>fleetscope::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Rollouts</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Platform &amp; cost</source>
        <translation>Plattform &amp; Kosten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
</context>
<context>
    <name>fleetscope::HelpWiring</name>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
</context>
<context>
    <name>fleetscope::ImportDialog</name>
    <message>
        <source>From Fleetscope</source>
        <translation>Aus Fleetscope</translation>
    </message>
    <message>
        <source>From MQTTX</source>
        <translation>Aus MQTTX</translation>
    </message>
    <message>
        <source>From MQTT Explorer</source>
        <translation>Aus MQTT Explorer</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>The file holds passwords in the clear. They go into the keychain of this computer, and nowhere else; think of deleting the file.</source>
        <translation>Die Datei enthält Passwörter im Klartext. Sie kommen in den Schlüsselbund dieses Computers und nirgends sonst; die Datei besser löschen.</translation>
    </message>
    <message>
        <source>Passwords are not in the file: you are asked for them when a connection is opened.</source>
        <translation>Passwörter sind nicht in der Datei: Beim Öffnen einer Verbindung wird danach gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung importieren</numerusform>
            <numerusform>%Ln Verbindungen importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::LegendStrip</name>
    <message>
        <source>%1 – click to hide or show it</source>
        <translation>%1 – Klick verbirgt oder zeigt sie</translation>
    </message>
</context>
<context>
    <name>fleetscope::LinesTable</name>
    <message>
        <source>Add a line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>fleetscope::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Notes and worse</source>
        <translation>Hinweise und Schlimmeres</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Warnungen und Schlimmeres</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>What the program noticed since it was started. Copied diagnostics hold these lines, versions and figures; passwords, keys and addresses are left out.</source>
        <translation>Was das Programm seit seinem Start bemerkt hat. Kopierte Diagnosedaten enthalten diese Zeilen, Versionen und Zahlen; Passwörter, Schlüssel und Adressen bleiben draußen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnosedaten kopieren</translation>
    </message>
</context>
<context>
    <name>fleetscope::LogListModel</name>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>fleetscope::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Flee&amp;t</source>
        <translation>&amp;Flotte</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>An&amp;ordnung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Fleetscope</source>
        <translation>Ü&amp;ber Fleetscope</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Eng</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>&amp;Bequem</translation>
    </message>
    <message>
        <source>Fleetscope – Demo</source>
        <translation>Fleetscope – Demo</translation>
    </message>
</context>
<context>
    <name>fleetscope::MessageListModel</name>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>The broker had kept this message and sent it when we subscribed.</source>
        <translation>Der Broker hatte diese Nachricht behalten und beim Abonnieren gesendet.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
</context>
<context>
    <name>fleetscope::MetricCards</name>
    <message>
        <source>Key metrics</source>
        <translation>Wichtigste Messgrößen</translation>
    </message>
</context>
<context>
    <name>fleetscope::MetricListModel</name>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>fleetscope::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>fleetscope::NoMatch</name>
    <message>
        <source>0 of %1 devices match.</source>
        <translation>0 von %1 Geräten passen.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nearest: without %1 there are %2.</source>
        <translation>Am nächsten: ohne %1 sind es %2.</translation>
    </message>
    <message>
        <source>Remove this part</source>
        <translation>Diesen Teil entfernen</translation>
    </message>
</context>
<context>
    <name>fleetscope::NoticeStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fleetscope::PageStates</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fleetscope::PartsEdit</name>
    <message>
        <source>Add a part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
</context>
<context>
    <name>fleetscope::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Not %1, shown as %2.</source>
        <translation>Kein %1, gezeigt als %2.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Nur die ersten %1 werden gezeigt.</translation>
    </message>
</context>
<context>
    <name>fleetscope::PhaseTimeline</name>
    <message>
        <source>Phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>fleetscope::PhasesStep</name>
    <message>
        <source>Canary: 1 %, 10 %, 30 %, all</source>
        <translation>Kanarienvogel: 1 %, 10 %, 30 %, alle</translation>
    </message>
    <message>
        <source>Linear: four quarters</source>
        <translation>Gleichmäßig: vier Viertel</translation>
    </message>
    <message>
        <source>One device, then the others</source>
        <translation>Ein Gerät, dann die anderen</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Up to (%)</source>
        <translation>Bis zu (%)</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Watch (min)</source>
        <translation>Beobachten (min)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Dauert etwa</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Shares count the phases before. The same devices are drawn each time for the same plan. A phase is watched from its last success on before the next one begins.</source>
        <translation>Anteile zählen die Phasen davor mit. Für denselben Plan werden jedes Mal dieselben Geräte gezogen. Eine Phase wird ab ihrem letzten Erfolg beobachtet, bevor die nächste beginnt.</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>The share of a phase is above 0 and at most 100 %.</source>
        <translation>Der Anteil einer Phase liegt über 0 und höchstens bei 100 %.</translation>
    </message>
    <message>
        <source>The shares rise from phase to phase.</source>
        <translation>Die Anteile steigen von Phase zu Phase.</translation>
    </message>
    <message>
        <source>The last phase takes all that are left: 100 %.</source>
        <translation>Die letzte Phase nimmt alle übrigen: 100 %.</translation>
    </message>
    <message>
        <source>About %1 and %2 in all, when every device is online and none fails.</source>
        <translation>Insgesamt etwa %1 und %2, wenn jedes Gerät online ist und keines scheitert.</translation>
    </message>
</context>
<context>
    <name>fleetscope::Placeholder</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::ProblemsDialog</name>
    <message>
        <source>Messages that could not be read</source>
        <translation>Nachrichten, die nicht lesbar waren</translation>
    </message>
    <message>
        <source>Nothing of these messages, or not all of it, became a reading. Each kind is listed once for each topic.</source>
        <translation>Nichts von diesen Nachrichten, oder nicht alles, wurde zum Messwert. Jede Art ist je Topic einmal aufgeführt.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Received messages</source>
        <translation>Empfangene Nachrichten</translation>
    </message>
</context>
<context>
    <name>fleetscope::RangePicker</name>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Heute bisher</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week so far</source>
        <translation>Diese Woche bisher</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month so far</source>
        <translation>Dieser Monat bisher</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Search ranges, or write 6h</source>
        <translation>Bereiche suchen, oder 6h schreiben</translation>
    </message>
    <message>
        <source>Search ranges</source>
        <translation>Bereiche suchen</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>now-6h, today, yesterday+8h, now-1w/w, 2026-03-29 14:05</source>
        <translation>now-6h, today, yesterday+8h, now-1w/w, 2026-03-29 14:05</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the range as text</source>
        <translation>Kopiert den Bereich als Text</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Takes a range as text: &quot;now-6h to now&quot;, two dates, &quot;6h&quot;</source>
        <translation>Übernimmt einen Bereich als Text: &quot;now-6h to now&quot;, zwei Zeiten, &quot;6h&quot;</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>Write a moment as now-6h, today, or 2026-03-29 14:05.</source>
        <translation>Einen Zeitpunkt als now-6h, today oder 2026-03-29 14:05 schreiben.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReceivedFigures</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Everything that the connections handed over since they were opened</source>
        <translation>Alles, was die Verbindungen seit dem Öffnen übergeben haben</translation>
    </message>
    <message>
        <source>Payloads</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>The bytes of these messages without topics and headers</source>
        <translation>Die Bytes dieser Nachrichten ohne Topics und Kopfdaten</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Values that became the state of a device</source>
        <translation>Werte, die zum Zustand eines Geräts wurden</translation>
    </message>
    <message>
        <source>Kept by the broker</source>
        <translation>Vom Broker aufbewahrt</translation>
    </message>
    <message>
        <source>Retained messages: they may be older than the connection</source>
        <translation>Aufbewahrte Nachrichten (retained): Sie können älter sein als die Verbindung</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Readings with the time and the value of the one before: stored once</source>
        <translation>Messwerte mit Zeit und Wert des vorigen: einmal gespeichert</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Readings older than the newest of their series: stored at their own time</source>
        <translation>Messwerte, die älter sind als der neueste ihrer Reihe: zu ihrer eigenen Zeit gespeichert</translation>
    </message>
    <message>
        <source>Wrong clock</source>
        <translation>Falsche Uhr</translation>
    </message>
    <message>
        <source>Messages whose device time is too far off: stored at the time of arrival</source>
        <translation>Nachrichten, deren Gerätezeit zu weit abweicht: zur Zeit der Ankunft gespeichert</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>Retained readings without a time: shown, but no part of the history</source>
        <translation>Aufbewahrte Messwerte ohne Zeit: angezeigt, aber nicht Teil des Verlaufs</translation>
    </message>
    <message>
        <source>Replaced unseen</source>
        <translation>Ungesehen ersetzt</translation>
    </message>
    <message>
        <source>Values that a newer one replaced before the table was drawn: all are stored</source>
        <translation>Werte, die ein neuerer ersetzte, bevor die Tabelle gezeichnet wurde: alle sind gespeichert</translation>
    </message>
    <message>
        <source>Of other pages</source>
        <translation>Für andere Seiten</translation>
    </message>
    <message>
        <source>Messages for rollouts and other orders, not readings</source>
        <translation>Nachrichten für Rollouts und andere Aufträge, keine Messwerte</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Messages that the broker or the rate guard of a connection left out</source>
        <translation>Nachrichten, die der Broker oder die Ratenbegrenzung einer Verbindung ausgelassen hat</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Readings that the local cache could not keep, for example on a full disk</source>
        <translation>Messwerte, die der lokale Zwischenspeicher nicht aufnehmen konnte, zum Beispiel bei voller Festplatte</translation>
    </message>
</context>
<context>
    <name>fleetscope::RecordingWiring</name>
    <message>
        <source>Replay a recor&amp;ding…</source>
        <translation>&amp;Aufzeichnung abspielen…</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Aufzeichnung &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Record messages…</source>
        <translation>&amp;Nachrichten aufzeichnen…</translation>
    </message>
    <message>
        <source>Record messages</source>
        <translation>Nachrichten aufzeichnen</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl.gz)</source>
        <translation>Aufzeichnungen (*.jsonl.gz)</translation>
    </message>
    <message>
        <source>Replay a recording</source>
        <translation>Aufzeichnung abspielen</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl.gz *.jsonl);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl.gz *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is nothing to record: no connection is open.</source>
        <translation>Es gibt nichts aufzuzeichnen: Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>Open a connection first.</source>
        <translation>Zuerst eine Verbindung öffnen.</translation>
    </message>
    <message>
        <source>Recording all messages to %1.</source>
        <translation>Alle Nachrichten werden in %1 aufgezeichnet.</translation>
    </message>
    <message>
        <source>The file holds what the devices say, but no address and no password.</source>
        <translation>Die Datei enthält, was die Geräte sagen, aber keine Adresse und kein Passwort.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 messages, %2, %3</source>
        <translation>%1 Nachrichten, %2, %3</translation>
    </message>
    <message>
        <source>Recorded %1 messages to %2.</source>
        <translation>%1 Nachrichten in %2 aufgezeichnet.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>A second window for the replay could not be opened.</source>
        <translation>Ein zweites Fenster für die Wiedergabe konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReplayBar</name>
    <message>
        <source>A recording is played. Nothing here is live, and nothing is sent or kept.</source>
        <translation>Eine Aufzeichnung wird abgespielt. Nichts hier ist live, nichts wird gesendet oder behalten.</translation>
    </message>
    <message>
        <source>Position in the recording</source>
        <translation>Stelle in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Where the recording is. Going back plays it again from its beginning.</source>
        <translation>Wo die Aufzeichnung ist. Zurückgehen spielt sie neu vom Anfang.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast the recording is played</source>
        <translation>Wie schnell die Aufzeichnung abgespielt wird</translation>
    </message>
    <message>
        <source>Replay %1 %2</source>
        <translation>Wiedergabe %1 %2</translation>
    </message>
    <message>
        <source>Replay %1, over</source>
        <translation>Wiedergabe %1, zu Ende</translation>
    </message>
    <message>
        <source>Replay %1, going to %2</source>
        <translation>Wiedergabe %1, geht zu %2</translation>
    </message>
    <message>
        <source>Replay %1 %2, paused</source>
        <translation>Wiedergabe %1 %2, angehalten</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>Pause replay</source>
        <translation>Wiedergabe anhalten</translation>
    </message>
    <message>
        <source>Go on with replay</source>
        <translation>Wiedergabe fortsetzen</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReplayWiring</name>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Fleetscope – Replay of %1</source>
        <translation>Fleetscope – Wiedergabe von %1</translation>
    </message>
    <message>
        <source>What came before was played.</source>
        <translation>Was davor kam, wurde abgespielt.</translation>
    </message>
    <message>
        <source>The recording was cut off here: nobody ended it.</source>
        <translation>Die Aufzeichnung wurde hier abgeschnitten: Niemand hat sie beendet.</translation>
    </message>
    <message>
        <source>All that was written was played.</source>
        <translation>Alles Geschriebene wurde abgespielt.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReviewStep</name>
    <message>
        <source>A second person has to approve it</source>
        <translation>Eine zweite Person muss ihn freigeben</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rehearsal against simulated copies of the devices</source>
        <translation>Probe an simulierten Abbildern der Geräte</translation>
    </message>
    <message>
        <source>Downloads fail</source>
        <translation>Downloads scheitern</translation>
    </message>
    <message>
        <source>Installs fail</source>
        <translation>Installationen scheitern</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Runs the same plan with the same rules in seconds, and says how long it takes, what fails and what is downloaded.</source>
        <translation>Führt denselben Plan mit denselben Regeln in Sekunden aus und sagt, wie lange er dauert, was scheitert und was heruntergeladen wird.</translation>
    </message>
    <message>
        <source>What the rehearsal found</source>
        <translation>Was die Probe ergab</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Zahl der Geräte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>About %1 when every device is online and none fails, %2 to download; %3 devices are left out, %4 are offline.</source>
        <translation>Etwa %1, wenn jedes Gerät online ist und keines scheitert, %2 herunterzuladen; %3 Geräte sind ausgelassen, %4 offline.</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Type the number of devices, %1, to confirm it.</source>
        <translation>Zur Bestätigung die Zahl der Geräte eingeben, %1.</translation>
    </message>
    <message>
        <source>Rehearsing…</source>
        <translation>Wird geprobt…</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutConfirm</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutDeviceModel</name>
    <message>
        <source>another version since</source>
        <translation>seither eine andere Version</translation>
    </message>
    <message>
        <source>spoke late</source>
        <translation>meldete sich spät</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutLineModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutListModel</name>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutMonitor</name>
    <message>
        <source>Pause…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückkehren…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Einhaltung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show these devices</source>
        <translation>Diese Geräte zeigen</translation>
    </message>
    <message>
        <source>Retry what failed…</source>
        <translation>Gescheiterte erneut versuchen…</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Failed or failing</source>
        <translation>Gescheitert oder scheiternd</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Not taking part</source>
        <translation>Nicht dabei</translation>
    </message>
    <message>
        <source>Devices of one failure</source>
        <translation>Geräte eines Fehlers</translation>
    </message>
    <message>
        <source>Shown devices</source>
        <translation>Gezeigte Geräte</translation>
    </message>
    <message>
        <source>Choose a device to see what it did.</source>
        <translation>Ein Gerät wählen, um zu sehen, was es tat.</translation>
    </message>
    <message>
        <source>What the device did</source>
        <translation>Was das Gerät tat</translation>
    </message>
    <message>
        <source>Waiting for the right to drive it.</source>
        <translation>Wartet auf das Recht, ihn zu steuern.</translation>
    </message>
    <message>
        <source>Driven by %1.</source>
        <translation>Gesteuert von %1.</translation>
    </message>
    <message>
        <source>Not connected: devices under way go on by themselves.</source>
        <translation>Nicht verbunden: Geräte unterwegs machen von selbst weiter.</translation>
    </message>
    <message>
        <source>Failures (%L1)</source>
        <translation>Fehlschläge (%L1)</translation>
    </message>
    <message>
        <source>%1 of %2 updated</source>
        <translation>%1 von %2 aktualisiert</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 abwesend</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>Restzeit noch unbekannt</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Edit draft…</source>
        <translation>Entwurf bearbeiten…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Cancel, and stop downloads…</source>
        <translation>Abbrechen, auch Downloads…</translation>
    </message>
    <message>
        <source>Skip the rest of this phase…</source>
        <translation>Rest dieser Phase überspringen…</translation>
    </message>
    <message>
        <source>Install what is downloaded…</source>
        <translation>Heruntergeladenes installieren…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Delete draft…</source>
        <translation>Entwurf löschen…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Bericht als PDF…</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>Bericht als HTML…</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message numerus="yes">
        <source>Start with %Ln device(s)</source>
        <translation>
            <numerusform>Mit %Ln Gerät starten</numerusform>
            <numerusform>Mit %Ln Geräten starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Resume with %Ln device(s)</source>
        <translation>
            <numerusform>Mit %Ln Gerät fortsetzen</numerusform>
            <numerusform>Mit %Ln Geräten fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>A gate stopped it. What has failed so far is not counted again after you resume.</source>
        <translation>Eine Schranke hat ihn angehalten. Was bisher scheiterte, zählt nach dem Fortsetzen nicht noch einmal.</translation>
    </message>
    <message>
        <source>Why it goes on</source>
        <translation>Warum es weitergeht</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Cancel for %Ln device(s)</source>
        <translation>
            <numerusform>Für %Ln Gerät abbrechen</numerusform>
            <numerusform>Für %Ln Geräte abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät zurückführen</numerusform>
            <numerusform>%Ln Geräte zurückführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Plan %1, made by %2.</source>
        <translation>Plan %1, erstellt von %2.</translation>
    </message>
    <message>
        <source>Who approves</source>
        <translation>Wer freigibt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Who rejects</source>
        <translation>Wer ablehnt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Skip the rest of this phase</source>
        <translation>Rest dieser Phase überspringen</translation>
    </message>
    <message>
        <source>Devices of this phase that wait are left out, and the next phase begins without its conditions.</source>
        <translation>Wartende Geräte dieser Phase bleiben aus, und die nächste beginnt ohne ihre Bedingungen.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>It is driven by %1. Orders that were sent from there are not followed any more.</source>
        <translation>Er wird von %1 gesteuert. Aufträge, die von dort kamen, werden nicht mehr verfolgt.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Install what is downloaded</source>
        <translation>Heruntergeladenes installieren</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Delete the draft %1</source>
        <translation>Entwurf %1 löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutWiring</name>
    <message>
        <source>Rollouts</source>
        <translation>Rollouts</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Another Fleetscope uses this data folder: rollouts are driven there.</source>
        <translation>Ein anderes Fleetscope verwendet diesen Datenordner: Rollouts werden dort gesteuert.</translation>
    </message>
    <message>
        <source>Close it, and start this one again, to drive them here.</source>
        <translation>Es schließen und dieses neu starten, um sie hier zu steuern.</translation>
    </message>
    <message>
        <source>The rollout was not changed.</source>
        <translation>Der Rollout wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The rollout &quot;%1&quot; was not changed.</source>
        <translation>Der Rollout „%1“ wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutWizard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>Neuer Rollout</translation>
    </message>
    <message>
        <source>1  Firmware</source>
        <translation>1  Firmware</translation>
    </message>
    <message>
        <source>2  Targets</source>
        <translation>2  Ziele</translation>
    </message>
    <message>
        <source>3  Phases</source>
        <translation>3  Phasen</translation>
    </message>
    <message>
        <source>4  Safety</source>
        <translation>4  Sicherheit</translation>
    </message>
    <message>
        <source>5  When</source>
        <translation>5  Wann</translation>
    </message>
    <message>
        <source>6  Review</source>
        <translation>6  Durchsicht</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Um Freigabe bitten</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutsPage</name>
    <message>
        <source>Rollouts</source>
        <translation>Rollouts</translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>Bibliothek…</translation>
    </message>
    <message>
        <source>Releases, their signatures, and where devices fetch them</source>
        <translation>Releases, ihre Signaturen, und woher Geräte sie holen</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>Neuer Rollout</translation>
    </message>
    <message>
        <source>No rollout yet.</source>
        <translation>Noch kein Rollout.</translation>
    </message>
    <message>
        <source>A rollout brings a release to devices in phases, and stops by itself when it goes wrong.</source>
        <translation>Ein Rollout bringt ein Release in Phasen auf Geräte und hält von selbst an, wenn es schiefgeht.</translation>
    </message>
    <message>
        <source>Open a connection first: a rollout is driven over it.</source>
        <translation>Zuerst eine Verbindung öffnen: Über sie wird ein Rollout gesteuert.</translation>
    </message>
</context>
<context>
    <name>fleetscope::RuleEditor</name>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>An der Vergangenheit prüfen</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Every device; or a filter such as site == Altstadt</source>
        <translation>Jedes Gerät; oder ein Filter wie site == Altstadt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Clear for</source>
        <translation>Vorbei seit</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Stays until somebody resets it</source>
        <translation>Bleibt, bis ihn jemand zurücksetzt</translation>
    </message>
    <message>
        <source>Acknowledges itself when it is back to normal</source>
        <translation>Bestätigt sich selbst, wenn es wieder normal ist</translation>
    </message>
    <message>
        <source>team=air, shift=day</source>
        <translation>team=luft, schicht=tag</translation>
    </message>
    <message>
        <source>Only on these days and hours</source>
        <translation>Nur an diesen Tagen und Stunden</translation>
    </message>
    <message>
        <source>Escalate after</source>
        <translation>Verschärfen nach</translation>
    </message>
    <message>
        <source>Remind every</source>
        <translation>Erinnern alle</translation>
    </message>
    <message>
        <source>Open again within</source>
        <translation>Wieder öffnen innerhalb</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>The rule as JSON</source>
        <translation>Die Regel als JSON</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Letzter %Ln Tag</numerusform>
            <numerusform>Letzte %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>What would this rule have done with what is stored?</source>
        <translation>Was hätte diese Regel mit dem Gespeicherten getan?</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Aufgegeben.</translation>
    </message>
    <message>
        <source>Only rules about readings of single devices can be tried on the past.</source>
        <translation>Nur Regeln über Messwerte einzelner Geräte lassen sich an der Vergangenheit prüfen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings of its metrics in the last %1.</source>
        <translation>Es gibt keine Messwerte ihrer Messgrößen in den letzten %1.</translation>
    </message>
    <message>
        <source>Would not have fired in %1 (%2 readings of %3).</source>
        <translation>Hätte in %1 nicht ausgelöst (%2 Messwerte von %3).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Would have fired %1 in %2, for %3 in all, on %4 of %5 devices (%6 readings).</source>
        <translation>Hätte in %2 %1 ausgelöst, zusammen %3 lang, auf %4 von %5 Geräten (%6 Messwerte).</translation>
    </message>
    <message>
        <source>Not yet a rule: %1.</source>
        <translation>Noch keine Regel: %1.</translation>
    </message>
</context>
<context>
    <name>fleetscope::RulesPanel</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Als Markdown exportieren…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Regel löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete &quot;%1&quot;? Its %Ln open alert(s) are closed; their history stays.</source>
        <translation>
            <numerusform>„%1“ löschen? Ihr %Ln offener Alarm wird geschlossen; sein Verlauf bleibt.</numerusform>
            <numerusform>„%1“ löschen? Ihre %Ln offenen Alarme werden geschlossen; ihr Verlauf bleibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::SafetyStep</name>
    <message>
        <source>Compare updated devices with those of the same model that wait</source>
        <translation>Aktualisierte Geräte mit wartenden desselben Modells vergleichen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>of all devices</source>
        <translation>von allen Geräten</translation>
    </message>
    <message>
        <source>of those that were online</source>
        <translation>von jenen, die online waren</translation>
    </message>
    <message>
        <source>of those that were told</source>
        <translation>von den verständigten</translation>
    </message>
    <message>
        <source>Pause, and wait for me</source>
        <translation>Anhalten und auf mich warten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>A phase passes when so many succeed</source>
        <translation>Eine Phase besteht, wenn so viele gelingen</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>At this share of failures</source>
        <translation>Bei diesem Anteil von Fehlschlägen</translation>
    </message>
    <message>
        <source>… once so many are through</source>
        <translation>… sobald so viele durch sind</translation>
    </message>
    <message>
        <source>At so many failures in a row</source>
        <translation>Bei so vielen Fehlschlägen nacheinander</translation>
    </message>
    <message>
        <source>At so many failures in a phase</source>
        <translation>Bei so vielen Fehlschlägen in einer Phase</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Attempts after a failure</source>
        <translation>Versuche nach einem Fehlschlag</translation>
    </message>
    <message>
        <source>The new version must live for</source>
        <translation>Die neue Version muss leben für</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message>
        <source>rises by</source>
        <translation>steigt um</translation>
    </message>
    <message>
        <source>falls by</source>
        <translation>sinkt um</translation>
    </message>
    <message>
        <source>differs by</source>
        <translation>weicht ab um</translation>
    </message>
    <message>
        <source>Stops when devices with alerts rise by</source>
        <translation>Hält an, wenn Geräte mit Alarmen zunehmen um</translation>
    </message>
    <message>
        <source>… or those offline rise by</source>
        <translation>… oder solche offline zunehmen um</translation>
    </message>
    <message>
        <source>… or the mean of a metric</source>
        <translation>… oder das Mittel einer Messgröße</translation>
    </message>
    <message>
        <source>Only a difference that is beyond chance counts: 95 % confidence, within one model.</source>
        <translation>Nur ein Unterschied jenseits des Zufalls zählt: 95 % Sicherheit, innerhalb eines Modells.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>fleetscope::ScheduleStep</name>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Only in a maintenance window, by the clock of each device</source>
        <translation>Nur in einem Wartungsfenster, nach der Uhr jedes Geräts</translation>
    </message>
    <message>
        <source>Go on by itself after Fleetscope was closed, unless a gate is near its limit</source>
        <translation>Nach dem Schließen von Fleetscope von selbst weitermachen, außer eine Schranke ist nahe an ihrer Grenze</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Devices at a time</source>
        <translation>Geräte zugleich</translation>
    </message>
    <message>
        <source>Devices a minute</source>
        <translation>Geräte je Minute</translation>
    </message>
    <message>
        <source>Ends at the latest after</source>
        <translation>Endet spätestens nach</translation>
    </message>
    <message>
        <source>Download and install</source>
        <translation>Herunterladen und installieren</translation>
    </message>
    <message>
        <source>Download, install in the window</source>
        <translation>Herunterladen, im Fenster installieren</translation>
    </message>
    <message>
        <source>Download, install when somebody there agrees</source>
        <translation>Herunterladen, installieren, wenn dort jemand zustimmt</translation>
    </message>
    <message>
        <source>Download only, I say when to install</source>
        <translation>Nur herunterladen, das Installieren ordne ich an</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>Öffnet am</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Devices without a zone are in</source>
        <translation>Geräte ohne Zone sind in</translation>
    </message>
    <message>
        <source>Next windows</source>
        <translation>Nächste Fenster</translation>
    </message>
    <message>
        <source>Choose at least one day for the window.</source>
        <translation>Mindestens einen Tag für das Fenster wählen.</translation>
    </message>
    <message>
        <source>The start is in the past.</source>
        <translation>Der Beginn liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>jederzeit</translation>
    </message>
</context>
<context>
    <name>fleetscope::SecretDialog</name>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>&amp;Keep in the keychain of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Computers behalten</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>This computer has no keychain that Fleetscope can use. So nothing is kept, and you are asked each time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Fleetscope verwenden kann. Nichts wird behalten, und es wird jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>Nothing is kept: this connection asks each time.</source>
        <translation>Nichts wird behalten: Diese Verbindung fragt jedes Mal.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>fleetscope::SecuritySection</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>In dieser Datei ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>There is no key yet: choose its file, or a PKCS#12 file that holds both.</source>
        <translation>Noch kein Schlüssel: seine Datei wählen, oder eine PKCS#12-Datei, die beides enthält.</translation>
    </message>
    <message>
        <source>The key is locked: enter its passphrase.</source>
        <translation>Der Schlüssel ist gesperrt: seine Passphrase eingeben.</translation>
    </message>
    <message>
        <source>Certificate and key do not belong together.</source>
        <translation>Zertifikat und Schlüssel gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Check that the broker is who it says</source>
        <translation>Prüfen, ob der Broker ist, wer er zu sein sagt</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Ausstellende Stelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys (*.key *.pem);;All files (*)</source>
        <translation>Schlüssel (*.key *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>None; several with commas</source>
        <translation>Keine; mehrere mit Kommas</translation>
    </message>
    <message>
        <source>The host itself</source>
        <translation>Der Host selbst</translation>
    </message>
    <message>
        <source>Authority (CA)</source>
        <translation>Ausstellende Stelle (CA)</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>Server name (SNI)</source>
        <translation>Servername (SNI)</translation>
    </message>
    <message>
        <source>This transport is not encrypted. Choose MQTT over TLS or WebSocket over TLS in the section Server to use certificates.</source>
        <translation>Dieser Transport ist nicht verschlüsselt. Im Abschnitt Server MQTT über TLS oder WebSocket über TLS wählen, um Zertifikate zu verwenden.</translation>
    </message>
    <message>
        <source>Unchanged, if there is one</source>
        <translation>Unverändert, falls es eine gibt</translation>
    </message>
    <message>
        <source>Only for a locked key</source>
        <translation>Nur für einen gesperrten Schlüssel</translation>
    </message>
    <message>
        <source>The key belongs to this certificate.</source>
        <translation>Der Schlüssel gehört zu diesem Zertifikat.</translation>
    </message>
    <message>
        <source>Signed it</source>
        <translation>Hat sie unterschrieben</translation>
    </message>
    <message>
        <source>Authority that you trust</source>
        <translation>Vertraute Stelle</translation>
    </message>
    <message>
        <source>Authority: there is no certificate in this file, or it cannot be read.</source>
        <translation>Ausstellende Stelle: In dieser Datei ist kein Zertifikat, oder sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Client certificate: %1</source>
        <translation>Client-Zertifikat: %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::SeriesListModel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
</context>
<context>
    <name>fleetscope::SeriesPanel</name>
    <message>
        <source>&amp;Add to chart</source>
        <translation>Zum Diagramm &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Device, site or metric</source>
        <translation>Gerät, Standort oder Messgröße</translation>
    </message>
    <message>
        <source>Search series</source>
        <translation>Reihen suchen</translation>
    </message>
    <message>
        <source>Words in any order: harbour pm25</source>
        <translation>Wörter in beliebiger Folge: hafen pm25</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the list of series</source>
        <translation>Die Liste der Reihen schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %Ln</source>
        <translation>
            <numerusform>die erste %Ln</numerusform>
            <numerusform>die ersten %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln Reihe</numerusform>
            <numerusform>%Ln Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::ServerSection</name>
    <message>
        <source>Connect when Fleetscope starts</source>
        <translation>Verbinden, wenn Fleetscope startet</translation>
    </message>
    <message>
        <source>mqtts://user@broker.example:8883 fills in everything</source>
        <translation>mqtts://user@broker.example:8883 füllt alles aus</translation>
    </message>
    <message>
        <source>What you call this fleet</source>
        <translation>Wie diese Flotte heißen soll</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>MQTT over TLS</source>
        <translation>MQTT über TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>WebSocket over TLS</source>
        <translation>WebSocket über TLS</translation>
    </message>
    <message>
        <source>broker.example or 192.0.2.7</source>
        <translation>broker.example oder 192.0.2.7</translation>
    </message>
    <message>
        <source>Kind of broker</source>
        <translation>Art des Brokers</translation>
    </message>
    <message>
        <source>Paste an address</source>
        <translation>Adresse einfügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>This is no address of a broker yet.</source>
        <translation>Das ist noch keine Adresse eines Brokers.</translation>
    </message>
</context>
<context>
    <name>fleetscope::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open folder: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Back to the standard: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>fleetscope::SettingsWiring</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Like the screen</source>
        <translation>Wie der Bildschirm</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>a scale</comment>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Texts, numbers, dates and the direction of reading.</source>
        <translation>Texte, Zahlen, Daten und die Leserichtung.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Zeilen der Tabellen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Every reading</source>
        <translation>Jeder Messwert</translation>
    </message>
    <message>
        <source>Values of a minute</source>
        <translation>Werte einer Minute</translation>
    </message>
    <message>
        <source>Values of a quarter of an hour</source>
        <translation>Werte einer Viertelstunde</translation>
    </message>
    <message>
        <source>Values of an hour</source>
        <translation>Werte einer Stunde</translation>
    </message>
    <message>
        <source>What is older is kept as first, last, least, greatest and mean of a minute.</source>
        <translation>Älteres bleibt als erster, letzter, kleinster, größter und mittlerer Wert einer Minute.</translation>
    </message>
    <message>
        <source>Older ones become values of a quarter of an hour.</source>
        <translation>Ältere werden zu Werten einer Viertelstunde.</translation>
    </message>
    <message>
        <source>Older ones become values of an hour.</source>
        <translation>Ältere werden zu Werten einer Stunde.</translation>
    </message>
    <message>
        <source>Older ones become values of a day, and those stay.</source>
        <translation>Ältere werden zu Werten eines Tages, und die bleiben.</translation>
    </message>
    <message>
        <source>days</source>
        <comment>behind a number</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>Above it the oldest readings go first, even those younger than above.</source>
        <translation>Darüber gehen die ältesten Messwerte zuerst, auch jüngere als oben.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>These settings</source>
        <translation>Diese Einstellungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Without their passwords: those are in the keychain of the system.</source>
        <translation>Ohne ihre Passwörter: Die sind im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Readings and everything else that is kept</source>
        <translation>Messwerte und alles andere, was behalten wird</translation>
    </message>
    <message>
        <source>The window is made again in the new language, and connections are opened again.</source>
        <translation>Das Fenster wird in der neuen Sprache neu gemacht, und Verbindungen werden neu geöffnet.</translation>
    </message>
    <message>
        <source>Switch now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened.</source>
        <translation>Der Ordner %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Open it in the file manager of the system.</source>
        <translation>Im Dateiverwalter des Systems öffnen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>fleetscope::SignInSection</name>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>Ask for it every time, keep it nowhere</source>
        <translation>Jedes Mal fragen, nirgends behalten</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>A new one for each run</source>
        <translation>Eine neue bei jedem Lauf</translation>
    </message>
    <message>
        <source>New identifier</source>
        <translation>Neue ID</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>The broker knows each program by its identifier. Two programs with the same one throw each other out.</source>
        <translation>Der Broker kennt jedes Programm an seiner ID. Zwei Programme mit derselben werfen sich gegenseitig hinaus.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Anybody may connect to such a broker.</source>
        <translation>Mit einem solchen Broker kann sich jeder verbinden.</translation>
    </message>
    <message>
        <source>You are asked each time the connection is opened.</source>
        <translation>Beim Öffnen der Verbindung wird jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>The keychain of this computer keeps it; no file of Fleetscope does.</source>
        <translation>Der Schlüsselbund dieses Computers behält es; keine Datei von Fleetscope tut das.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Fleetscope can use: nothing is kept, and you are asked each time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Fleetscope verwenden kann: Nichts wird behalten, und es wird jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>Choose the certificate and its key in the section Security.</source>
        <translation>Zertifikat und Schlüssel im Abschnitt Sicherheit wählen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::SilenceDialog</name>
    <message>
        <source>every alert</source>
        <translation>jeder Alarm</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschaltung</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>Alerts that match all of these are not told:</source>
        <translation>Alarme, die auf alles hier passen, werden nicht gemeldet:</translation>
    </message>
    <message>
        <source>Alerts that match all of these are not told while people work there:</source>
        <translation>Alarme, die auf alles hier passen, werden nicht gemeldet, solange dort gearbeitet wird:</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow 08:00</source>
        <translation>Bis morgen 08:00</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Why? The next shift reads this</source>
        <translation>Warum? Die nächste Schicht liest das</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Plan maintenance</source>
        <translation>Wartung planen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>=~ and !~ compare with a regular expression</source>
        <translation>=~ und !~ vergleichen mit einem regulären Ausdruck</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>A condition does not say what it looks at.</source>
        <translation>Eine Bedingung sagt nicht, worauf sie sieht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression.</source>
        <translation>„%1“ ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>It would be over before it begins.</source>
        <translation>Es wäre vorbei, bevor es beginnt.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Ein Grund wird gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Would hide %1 of %2 now; works from %3 until %4.</source>
        <translation>Würde jetzt %1 von %2 verbergen; wirkt von %3 bis %4.</translation>
    </message>
    <message>
        <source>Hides %1 of %2 until %3, and new ones that match.</source>
        <translation>Verbirgt %1 (%2) bis %3, und neue, die passen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::SilencesPanel</name>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Trifft</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Silences and maintenance windows</source>
        <translation>Stummschaltungen und Wartungsfenster</translation>
    </message>
    <message>
        <source>New silence…</source>
        <translation>Neue Stummschaltung…</translation>
    </message>
    <message>
        <source>New maintenance window…</source>
        <translation>Neues Wartungsfenster…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschaltung</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
</context>
<context>
    <name>fleetscope::StatusFiguresBar</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>Time from the arrival of a message to its row in the table</source>
        <translation>Zeit von der Ankunft einer Nachricht bis zu ihrer Zeile in der Tabelle</translation>
    </message>
    <message>
        <source>Devices that the filter lets through</source>
        <translation>Geräte, die der Filter durchlässt</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>An invented fleet: no device of it exists.</source>
        <translation>Eine erfundene Flotte: Keines ihrer Geräte gibt es.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Theme and row height</source>
        <translation>Design und Zeilenhöhe</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>%1 Geräte</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 online</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <comment>messages per second</comment>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>Verzug %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>verworfen %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>abgewiesen %1</translation>
    </message>
    <message>
        <source>not stored %1</source>
        <translation>nicht gespeichert %1</translation>
    </message>
    <message>
        <source>Show what and why</source>
        <translation>Zeigen, was und warum</translation>
    </message>
    <message>
        <source>Show everything that was counted</source>
        <translation>Alles Gezählte zeigen</translation>
    </message>
</context>
<context>
    <name>fleetscope::TargetsStep</name>
    <message>
        <source>Devices that match a filter</source>
        <translation>Geräte, die auf einen Filter passen</translation>
    </message>
    <message>
        <source>Fixed list</source>
        <translation>Feste Liste</translation>
    </message>
    <message>
        <source>Live filter</source>
        <translation>Lebender Filter</translation>
    </message>
    <message>
        <source>Who of them takes part</source>
        <translation>Wer davon teilnimmt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>Verträglichkeit</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln chosen device(s)</source>
        <translation>
            <numerusform>Das %Ln gewählte Gerät</numerusform>
            <numerusform>Die %Ln gewählten Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that match later join the last phase, so the rollout goes on until its deadline.</source>
        <translation>Geräte, die später passen, kommen in die letzte Phase; der Rollout läuft also bis zu seiner Frist.</translation>
    </message>
    <message>
        <source>Who takes part is settled when the rollout is made. Devices that match later stay as they are.</source>
        <translation>Wer teilnimmt, steht fest, wenn der Rollout erstellt ist. Geräte, die später passen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No device takes part.</source>
        <translation>Kein Gerät nimmt teil.</translation>
    </message>
    <message>
        <source>take part</source>
        <translation>nehmen teil</translation>
    </message>
    <message>
        <source>of them are offline now: they are told when they come back</source>
        <translation>davon sind jetzt offline: Sie werden verständigt, wenn sie wiederkommen</translation>
    </message>
    <message>
        <source>have the version already</source>
        <translation>haben die Version schon</translation>
    </message>
</context>
<context>
    <name>fleetscope::TelemetryPage</name>
    <message>
        <source>Values at the cursor</source>
        <translation>Werte am Cursor</translation>
    </message>
    <message>
        <source>&amp;Add series</source>
        <translation>Reihe &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Undo change of charts</source>
        <translation>Änderung der Diagramme &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo change of charts</source>
        <translation>Änderung der Diagramme &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Back to the range before</source>
        <translation>&amp;Zurück zum Bereich davor</translation>
    </message>
    <message>
        <source>&amp;Forward again</source>
        <translation>&amp;Wieder vor</translation>
    </message>
    <message>
        <source>Follow &amp;live</source>
        <translation>&amp;Live folgen</translation>
    </message>
    <message>
        <source>&amp;Values at the cursor</source>
        <translation>&amp;Werte am Cursor</translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation>Diagramm &amp;exportieren…</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>Neuer &amp;Reiter</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Reiter &amp;schließen</translation>
    </message>
    <message>
        <source>Chart as a &amp;table</source>
        <translation>Diagramm als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>&amp;Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Tabs of charts</source>
        <translation>Reiter mit Diagrammen</translation>
    </message>
    <message>
        <source>Choose the range (Ctrl+R)</source>
        <translation>Den Bereich wählen (Strg+R)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Follow what comes in (End)</source>
        <translation>Dem folgen, was ankommt (Ende)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Keep, open and share what is shown here</source>
        <translation>Behalten, öffnen und weitergeben, was hier gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Spuren</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>What stands under the charts</source>
        <translation>Was unter den Diagrammen steht</translation>
    </message>
    <message>
        <source>Add series</source>
        <translation>Reihe hinzufügen</translation>
    </message>
    <message>
        <source>Search series and bring them into a chart (Ctrl+I)</source>
        <translation>Reihen suchen und in ein Diagramm bringen (Strg+I)</translation>
    </message>
    <message>
        <source>Rename tab</source>
        <translation>Reiter umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>Reiter %1</translation>
    </message>
    <message>
        <source>No charts yet</source>
        <translation>Noch keine Diagramme</translation>
    </message>
    <message>
        <source>Add series here, or choose Chart in the fleet table and in a device&apos;s details.</source>
        <translation>Hier eine Reihe hinzufügen, oder Diagramm in der Flottentabelle und in den Einzelheiten eines Geräts wählen.</translation>
    </message>
    <message>
        <source>Telemetry – %1</source>
        <translation>Telemetrie – %1</translation>
    </message>
    <message>
        <source>Live, waiting</source>
        <translation>Live, wartet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What happened to %1</source>
        <translation>Was mit %1 geschah</translation>
    </message>
    <message>
        <source>&amp;Zoom in here</source>
        <translation>Hier &amp;hineinzoomen</translation>
    </message>
    <message>
        <source>&amp;Delete note</source>
        <translation>Notiz &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;als…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Export layout</source>
        <translation>Anordnung exportieren</translation>
    </message>
    <message>
        <source>Chart layouts (*.json)</source>
        <translation>Diagrammanordnungen (*.json)</translation>
    </message>
    <message>
        <source>The layout could not be written.</source>
        <translation>Die Anordnung konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Import layout</source>
        <translation>Anordnung importieren</translation>
    </message>
    <message>
        <source>The layout could not be read.</source>
        <translation>Die Anordnung war nicht lesbar.</translation>
    </message>
    <message>
        <source>Export it again from the program that it came from.</source>
        <translation>Noch einmal aus dem Programm exportieren, aus dem sie kam.</translation>
    </message>
    <message>
        <source>Follow, waiting</source>
        <translation>Folgen, wartet</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
</context>
<context>
    <name>fleetscope::TelemetryWiring</name>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
</context>
<context>
    <name>fleetscope::TellingDialog</name>
    <message>
        <source>Notify me on the desktop</source>
        <translation>Auf dem Schreibtisch benachrichtigen</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit einem Ton</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Telling</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 und schwerer</translation>
    </message>
    <message>
        <source>From which severity on</source>
        <translation>Ab welcher Schwere</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Path of a program; none: nothing is started</source>
        <translation>Pfad eines Programms; ohne wird nichts gestartet</translation>
    </message>
    <message>
        <source>It gets each change as one line of JSON on its standard input, is started without a shell, and is stopped after ten seconds.</source>
        <translation>Es bekommt jede Änderung als eine Zeile JSON an der Standardeingabe, wird ohne Shell gestartet und nach zehn Sekunden beendet.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Publish each change below this topic</source>
        <translation>Jede Änderung unter diesem Topic veröffentlichen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
</context>
<context>
    <name>fleetscope::TestStepRow</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>fleetscope::TopicsSection</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>Trägt</translation>
    </message>
    <message>
        <source>telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>one reading</source>
        <translation>einen Messwert</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>nothing for us</source>
        <translation>nichts für uns</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>SenML</source>
        <translation>SenML</translation>
    </message>
    <message>
        <source>CBOR</source>
        <translation>CBOR</translation>
    </message>
    <message>
        <source>Ask the broker for other filters</source>
        <translation>Den Broker nach anderen Filtern fragen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Listen for 10 s…</source>
        <translation>10 s zuhören…</translation>
    </message>
    <message>
        <source>Fleetscope: {prefix}/{device}/{sensor}, …/telemetry, …/status</source>
        <translation>Fleetscope: {prefix}/{device}/{sensor}, …/telemetry, …/status</translation>
    </message>
    <message>
        <source>By site: fleet/{site}/{device}/telemetry</source>
        <translation>Nach Standort: fleet/{site}/{device}/telemetry</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Type a topic to see what becomes of it</source>
        <translation>Ein Topic eingeben, um zu sehen, was daraus wird</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Not sure?</source>
        <translation>Nicht sicher?</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>Asks the broker for %1</source>
        <comment>topic filters</comment>
        <translation>Fragt den Broker nach %1</translation>
    </message>
    <message>
        <source>Listen to everything?</source>
        <translation>Allem zuhören?</translation>
    </message>
    <message>
        <source>For ten seconds Fleetscope asks the broker for # to see which topics there are.</source>
        <translation>Zehn Sekunden lang fragt Fleetscope den Broker nach #, um zu sehen, welche Topics es gibt.</translation>
    </message>
    <message>
        <source>Large brokers send a lot then, and some close the connection. Nothing is kept.</source>
        <translation>Große Broker senden dann viel, und manche schließen die Verbindung. Nichts wird behalten.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Zuhören beenden</translation>
    </message>
    <message>
        <source>%1 explains %2 of %3 messages.</source>
        <translation>%1 erklärt %2 von %3 Nachrichten.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ViewControls</name>
    <message>
        <source>&amp;Save view</source>
        <translation>Ansicht &amp;speichern</translation>
    </message>
    <message>
        <source>Save view &amp;as…</source>
        <translation>Ansicht speichern &amp;als…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>Name der Ansicht:</translation>
    </message>
    <message>
        <source>Drop &amp;changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>Ansicht &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Import views…</source>
        <translation>Ansichten &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport views…</source>
        <translation>Ansichten &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>Saved the view %1</source>
        <translation>Ansicht %1 gespeichert</translation>
    </message>
    <message>
        <source>Deleted the view %1</source>
        <translation>Ansicht %1 gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Ansichten exportieren</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Ansichten importieren</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>Ansichten (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 holds no views that can be used: %2.</source>
        <translation>%1 enthält keine verwendbaren Ansichten: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln view(s)</source>
        <translation>
            <numerusform>%Ln Ansicht importiert</numerusform>
            <numerusform>%Ln Ansichten importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln view(s)</source>
        <translation>
            <numerusform>%Ln Ansicht exportiert</numerusform>
            <numerusform>%Ln Ansichten exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>There are %1 views already. Delete one first.</source>
        <translation>Es gibt schon %1 Ansichten. Zuerst eine löschen.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Save, rename, delete and exchange views</source>
        <translation>Ansichten speichern, umbenennen, löschen und austauschen</translation>
    </message>
    <message>
        <source>View actions</source>
        <translation>Aktionen der Ansicht</translation>
    </message>
    <message>
        <source>%1: changed, not saved</source>
        <translation>%1: geändert, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>fleetscope::WelcomePage</name>
    <message>
        <source>Which fleet do you want to see?</source>
        <translation>Welche Flotte soll es sein?</translation>
    </message>
    <message>
        <source>Fleetscope connects to the MQTT broker that your devices already use. It needs no server of its own.</source>
        <translation>Fleetscope verbindet sich mit dem MQTT-Broker, den die Geräte schon verwenden. Einen eigenen Server braucht es nicht.</translation>
    </message>
    <message>
        <source>Add a broker</source>
        <translation>Broker hinzufügen</translation>
    </message>
    <message>
        <source>Paste its address and sign in. A test tells in seconds whether everything is right.</source>
        <translation>Seine Adresse einfügen und anmelden. Ein Test sagt in Sekunden, ob alles stimmt.</translation>
    </message>
    <message>
        <source>Add a broker…</source>
        <translation>Broker hinzufügen…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Take over connections from MQTTX, MQTT Explorer or another Fleetscope.</source>
        <translation>Verbindungen aus MQTTX, MQTT Explorer oder einem anderen Fleetscope übernehmen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Explore the demo fleet</source>
        <translation>Demo-Flotte erkunden</translation>
    </message>
    <message>
        <source>5,000 invented air-quality sensors inside this program. No network is used.</source>
        <translation>5.000 erfundene Luftsensoren in diesem Programm. Kein Netz wird verwendet.</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
</context>
</TS>
