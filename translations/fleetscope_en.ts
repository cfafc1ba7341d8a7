<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChartComposer</name>
    <message numerus="yes">
        <source>10–90 % band and median of %Ln series, and those farthest from it</source>
        <translation>
            <numerusform>10–90 % band and median of %Ln series, and those farthest from it</numerusform>
            <numerusform>10–90 % band and median of %Ln series, and those farthest from it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s)</source>
        <translation>
            <numerusform>Grey: 10–90 % of %Ln device</numerusform>
            <numerusform>Grey: 10–90 % of %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same site</source>
        <translation>
            <numerusform>Grey: 10–90 % of %Ln device of the same site</numerusform>
            <numerusform>Grey: 10–90 % of %Ln devices of the same site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same model</source>
        <translation>
            <numerusform>Grey: 10–90 % of %Ln device of the same model</numerusform>
            <numerusform>Grey: 10–90 % of %Ln devices of the same model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) with the same firmware</source>
        <translation>
            <numerusform>Grey: 10–90 % of %Ln device with the same firmware</numerusform>
            <numerusform>Grey: 10–90 % of %Ln devices with the same firmware</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same group</source>
        <translation>
            <numerusform>Grey: 10–90 % of %Ln device of the same group</numerusform>
            <numerusform>Grey: 10–90 % of %Ln devices of the same group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln metric(s)</source>
        <translation>
            <numerusform>%Ln metric</numerusform>
            <numerusform>%Ln metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionDraft</name>
    <message numerus="yes">
        <source>Use at most %Ln character(s).</source>
        <translation>
            <numerusform>Use at most %Ln character.</numerusform>
            <numerusform>Use at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>packets up to %Ln byte(s)</source>
        <translation>
            <numerusform>packets up to %Ln byte</numerusform>
            <numerusform>packets up to %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln filter(s) granted</source>
        <translation>
            <numerusform>%1 of %Ln filter granted</numerusform>
            <numerusform>%1 of %Ln filters granted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) recognised</source>
        <translation>
            <numerusform>%Ln device recognised</numerusform>
            <numerusform>%Ln devices recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of other topics</source>
        <translation>
            <numerusform>%Ln message of other topics</numerusform>
            <numerusform>%Ln messages of other topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolloutComparison</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolloutText</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) in a phase</source>
        <translation>
            <numerusform>%Ln failure in a phase</numerusform>
            <numerusform>%Ln failures in a phase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) in a row</source>
        <translation>
            <numerusform>%Ln failure in a row</numerusform>
            <numerusform>%Ln failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phase(s)</source>
        <translation>
            <numerusform>%Ln phase</numerusform>
            <numerusform>%Ln phases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s)</source>
        <translation>
            <numerusform>%1 and %Ln other</numerusform>
            <numerusform>%1 and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertDetail</name>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln row selected.</numerusform>
            <numerusform>%Ln rows selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) of its devices are folded into this one.</source>
        <translation>
            <numerusform>%Ln alert of its devices are folded into this one.</numerusform>
            <numerusform>%Ln alerts of its devices are folded into this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertListModel</name>
    <message numerus="yes">
        <source>%1 (+%Ln more)</source>
        <translation>
            <numerusform>%1 (+%Ln more)</numerusform>
            <numerusform>%1 (+%Ln more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertTeller</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s), the worst: %1</source>
        <translation>
            <numerusform>%Ln alert, the worst: %1</numerusform>
            <numerusform>%Ln alerts, the worst: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertWiring</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>True now for %Ln of %1.</source>
        <translation>
            <numerusform>True now for %Ln of %1.</numerusform>
            <numerusform>True now for %Ln of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) imported.</source>
        <translation>
            <numerusform>%Ln rule imported.</numerusform>
            <numerusform>%Ln rules imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertsPage</name>
    <message numerus="yes">
        <source>%Ln alert(s) acknowledged.</source>
        <translation>
            <numerusform>%Ln alert acknowledged.</numerusform>
            <numerusform>%Ln alerts acknowledged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::Application</name>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation>
            <numerusform>%Ln message so far</numerusform>
            <numerusform>%Ln messages so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::ColumnChoiceModel</name>
    <message numerus="yes">
        <source>%Ln device(s) have sent it</source>
        <translation>
            <numerusform>%Ln device has sent it</numerusform>
            <numerusform>%Ln devices have sent it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPrices</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceMessages</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not kept</source>
        <translation>
            <numerusform>%Ln not kept</numerusform>
            <numerusform>%Ln not kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceTableModel</name>
    <message numerus="yes">
        <source>%Ln open alert(s), the worst: %1</source>
        <translation>
            <numerusform>%Ln open alert, the worst: %1</numerusform>
            <numerusform>%Ln open alerts, the worst: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::EditorDesk</name>
    <message numerus="yes">
        <source>Listening: %Ln topic(s) so far</source>
        <translation>
            <numerusform>Listening: %Ln topic so far</numerusform>
            <numerusform>Listening: %Ln topics so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) heard</source>
        <translation>
            <numerusform>%Ln topic heard</numerusform>
            <numerusform>%Ln topics heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::FacetModel</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::FilterBar</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTitle</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTransfer</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln connection(s)</source>
        <translation>
            <numerusform>Import %Ln connection</numerusform>
            <numerusform>Import %Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutMonitor</name>
    <message numerus="yes">
        <source>Start with %Ln device(s)</source>
        <translation>
            <numerusform>Start with %Ln device</numerusform>
            <numerusform>Start with %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume with %Ln device(s)</source>
        <translation>
            <numerusform>Resume with %Ln device</numerusform>
            <numerusform>Resume with %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel for %Ln device(s)</source>
        <translation>
            <numerusform>Cancel for %Ln device</numerusform>
            <numerusform>Cancel for %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %Ln device(s)</source>
        <translation>
            <numerusform>Roll back %Ln device</numerusform>
            <numerusform>Roll back %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::RuleEditor</name>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Last %Ln day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::RulesPanel</name>
    <message numerus="yes">
        <source>Delete &quot;%1&quot;? Its %Ln open alert(s) are closed; their history stays.</source>
        <translation>
            <numerusform>Delete &quot;%1&quot;? Its %Ln open alert are closed; their history stays.</numerusform>
            <numerusform>Delete &quot;%1&quot;? Its %Ln open alerts are closed; their history stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::SeriesPanel</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %Ln</source>
        <translation>
            <numerusform>first %Ln</numerusform>
            <numerusform>first %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::SilenceDialog</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::TargetsStep</name>
    <message numerus="yes">
        <source>The %Ln chosen device(s)</source>
        <translation>
            <numerusform>The %Ln chosen device</numerusform>
            <numerusform>The %Ln chosen devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::ViewControls</name>
    <message numerus="yes">
        <source>Imported %Ln view(s)</source>
        <translation>
            <numerusform>Imported %Ln view</numerusform>
            <numerusform>Imported %Ln views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln view(s)</source>
        <translation>
            <numerusform>Exported %Ln view</numerusform>
            <numerusform>Exported %Ln views</numerusform>
        </translation>
    </message>
</context>
</TS>
