<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
