<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>is above %1</source>
        <translation>أعلى من %1</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>‏%1 على الأقل</translation>
    </message>
    <message>
        <source>is below %1</source>
        <translation>أدنى من %1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>‏%1 على الأكثر</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>يساوي %1</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>لا يساوي %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>يحتوي %1</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>يطابق %1</translation>
    </message>
    <message>
        <source>site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Shelved until %1</source>
        <translation>مؤجل حتى %1</translation>
    </message>
    <message>
        <source>Shelved until normal</source>
        <translation>مؤجل حتى يعود طبيعيًا</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>مُسكَت</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>مطوي</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>صيانة</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Acknowledged, clearing</source>
        <translation>مُقَر به، يزول</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>مُقَر به</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>متذبذب</translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation>يزول</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>مُصعَّد</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>عاد طبيعيًا</translation>
    </message>
    <message>
        <source>Latched</source>
        <translation>مثبَّت</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Not long enough</source>
        <translation>لم يدم كفاية</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>أُطلق</translation>
    </message>
    <message>
        <source>Fired again, opened again</source>
        <translation>أُطلق مجددًا وفُتح مجددًا</translation>
    </message>
    <message>
        <source>Firing again</source>
        <translation>نشط مجددًا</translation>
    </message>
    <message>
        <source>No longer acknowledged</source>
        <translation>لم يعد مُقَرًا به</translation>
    </message>
    <message>
        <source>More severe</source>
        <translation>أشد</translation>
    </message>
    <message>
        <source>Less severe</source>
        <translation>أخف</translation>
    </message>
    <message>
        <source>Escalation taken back</source>
        <translation>أُلغي التصعيد</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>مؤجل</translation>
    </message>
    <message>
        <source>Taken from the shelf</source>
        <translation>أُعيد من التأجيل</translation>
    </message>
    <message>
        <source>Silence ended</source>
        <translation>انتهى الإسكات</translation>
    </message>
    <message>
        <source>Folded into another alert</source>
        <translation>طُوي في تنبيه آخر</translation>
    </message>
    <message>
        <source>No longer folded</source>
        <translation>لم يعد مطويًا</translation>
    </message>
    <message>
        <source>Maintenance began</source>
        <translation>بدأت الصيانة</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>انتهت الصيانة</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>أُخرج من الخدمة</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>عاد إلى الخدمة</translation>
    </message>
    <message>
        <source>Flapping: repeats are not told</source>
        <translation>متذبذب: لا يُبلَّغ عن التكرار</translation>
    </message>
    <message>
        <source>No longer flapping</source>
        <translation>لم يعد متذبذبًا</translation>
    </message>
    <message>
        <source>Cannot be seen: the connection is lost</source>
        <translation>لا يُرى: فُقد الاتصال</translation>
    </message>
    <message>
        <source>Can be seen again</source>
        <translation>يُرى مجددًا</translation>
    </message>
    <message>
        <source>Latch reset</source>
        <translation>أُلغي التثبيت</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>مُسنَد</translation>
    </message>
    <message>
        <source>The alert is not open any more.</source>
        <translation>لم يعد التنبيه مفتوحًا.</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>هو مُقَر به بالفعل.</translation>
    </message>
    <message>
        <source>It is not acknowledged.</source>
        <translation>لم يُقَر به.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>يلزم سبب.</translation>
    </message>
    <message>
        <source>That is longer than the rule allows.</source>
        <translation>هذا أطول مما تسمح به القاعدة.</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>انقضى ذلك الوقت.</translation>
    </message>
    <message>
        <source>It is not shelved.</source>
        <translation>ليس مؤجلًا.</translation>
    </message>
    <message>
        <source>It is not latched.</source>
        <translation>ليس مثبَّتًا.</translation>
    </message>
    <message>
        <source>It is still active: a latch is reset after it returned.</source>
        <translation>لا يزال نشطًا: يُلغى التثبيت بعد عودته.</translation>
    </message>
    <message>
        <source>An alert cannot fold itself.</source>
        <translation>لا يمكن لتنبيه أن يطوي نفسه.</translation>
    </message>
    <message>
        <source>All of several</source>
        <translation>الكل من عدة</translation>
    </message>
    <message>
        <source>Any of several</source>
        <translation>أي من عدة</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Rate of change</source>
        <translation>معدل التغيّر</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>لا بيانات</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>State or text</source>
        <translation>حالة أو نص</translation>
    </message>
    <message>
        <source>Count in a window</source>
        <translation>العدد في نافذة</translation>
    </message>
    <message>
        <source>N of M readings</source>
        <translation>‏N من M قراءة</translation>
    </message>
    <message>
        <source>Unlike its own past</source>
        <translation>مختلف عن ماضيه</translation>
    </message>
    <message>
        <source>Unlike its neighbours</source>
        <translation>مختلف عن جيرانه</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>البرنامج الثابت</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Message flood</source>
        <translation>سيل رسائل</translation>
    </message>
    <message>
        <source>Large payload</source>
        <translation>حمولة كبيرة</translation>
    </message>
    <message>
        <source>Client id used twice</source>
        <translation>معرّف عميل مستخدم مرتين</translation>
    </message>
    <message>
        <source>Group offline</source>
        <translation>مجموعة غير متصلة</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>قيمة</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3</source>
        <translation>‏%1 ليس بين %2 و%3</translation>
    </message>
    <message>
        <source>%1 rises by more than %2 in %3</source>
        <translation>يرتفع %1 أكثر من %2 خلال %3</translation>
    </message>
    <message>
        <source>%1 falls by more than %2 in %3</source>
        <translation>ينخفض %1 أكثر من %2 خلال %3</translation>
    </message>
    <message>
        <source>%1 changes by more than %2 in %3</source>
        <translation>يتغير %1 أكثر من %2 خلال %3</translation>
    </message>
    <message>
        <source>nothing comes</source>
        <translation>لا يصل شيء</translation>
    </message>
    <message>
        <source>no %1 comes</source>
        <translation>لا يصل %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>‏%1 لمدة %2</translation>
    </message>
    <message>
        <source>%1 for %2 of its intervals</source>
        <translation>‏%1 لمدة %2 من فواصله</translation>
    </message>
    <message>
        <source>the device is offline</source>
        <translation>الجهاز غير متصل</translation>
    </message>
    <message>
        <source>%1 %2 at least %3 times in %4</source>
        <translation>‏%1 %2 ‏%3 مرات على الأقل خلال %4</translation>
    </message>
    <message>
        <source>%1 %2 in %3 of the last %4 readings</source>
        <translation>‏%1 %2 في %3 من آخر %4 قراءة</translation>
    </message>
    <message>
        <source>%1 is more than %2 deviations from what this device shows at this hour</source>
        <translation>يبتعد %1 أكثر من %2 انحراف عما يظهره هذا الجهاز في هذه الساعة</translation>
    </message>
    <message>
        <source>%1 is more than %2 deviations from the other devices</source>
        <translation>يبتعد %1 أكثر من %2 انحراف عن الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>%1 is more than %2 deviations from the devices of the same %3</source>
        <translation>يبتعد %1 أكثر من %2 انحراف عن الأجهزة التي لها %3 نفسه</translation>
    </message>
    <message>
        <source>the firmware is older than %1</source>
        <translation>البرنامج الثابت أقدم من %1</translation>
    </message>
    <message>
        <source>the firmware is not %1</source>
        <translation>البرنامج الثابت ليس %1</translation>
    </message>
    <message>
        <source>the certificate ends within %1 days</source>
        <translation>تنتهي الشهادة خلال %1 يوم</translation>
    </message>
    <message>
        <source>the clock is off by more than %1</source>
        <translation>الساعة منحرفة أكثر من %1</translation>
    </message>
    <message>
        <source>more than %1 messages come in %2</source>
        <translation>تصل أكثر من %1 رسالة خلال %2</translation>
    </message>
    <message>
        <source>a message is larger than %1</source>
        <translation>رسالة أكبر من %1</translation>
    </message>
    <message>
        <source>two devices take one client id from each other %1 times in %2</source>
        <translation>جهازان يتنازعان معرّف عميل واحدًا %1 مرات خلال %2</translation>
    </message>
    <message>
        <source>more than %1 % of the devices of a %2 are offline</source>
        <translation>أكثر من %1 % من أجهزة %2 غير متصلة</translation>
    </message>
    <message>
        <source>the connection to the broker is lost</source>
        <translation>فُقد الاتصال بالوسيط</translation>
    </message>
    <message>
        <source>When %1</source>
        <translation>عندما %1</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> لمدة %1</translation>
    </message>
    <message>
        <source>, on devices with %1</source>
        <translation>، على أجهزة فيها %1</translation>
    </message>
    <message>
        <source>: %1.</source>
        <translation>: %1.</translation>
    </message>
    <message>
        <source> It ends when that is over for %1.</source>
        <translation> ينتهي عندما يزول ذلك لمدة %1.</translation>
    </message>
    <message>
        <source> Nobody acknowledges it within %1: one level more severe.</source>
        <translation> إن لم يُقر به أحد خلال %1: أشد درجة.</translation>
    </message>
    <message>
        <source> It stays until somebody resets it.</source>
        <translation> يبقى حتى يعيده أحد.</translation>
    </message>
    <message>
        <source> Only within its schedule.</source>
        <translation> ضمن جدوله فقط.</translation>
    </message>
    <message>
        <source> It is switched off.</source>
        <translation> هي معطّلة.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>قواعد التنبيه</translation>
    </message>
    <message>
        <source>info</source>
        <comment>within a sentence</comment>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>within a sentence</comment>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>within a sentence</comment>
        <translation>حرج</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Another running Fleetscope stores into %1.</source>
        <translation>برنامج Fleetscope آخر قيد التشغيل يخزّن في %1.</translation>
    </message>
    <message>
        <source>This window shows what is stored there and goes on live, but stores nothing itself. When the other one ends, this one takes over.</source>
        <translation>تعرض هذه النافذة ما هو مخزّن هناك وتتابع مباشرةً، لكنها لا تخزّن شيئًا بنفسها. عندما ينتهي الآخر تتولى هذه التخزين.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <translation>لا يمكن كتابة شيء في %1.</translation>
    </message>
    <message>
        <source>The live data goes on, but is not stored. Make the folder writable, then storing begins by itself; or start with --data and another folder.</source>
        <translation>تستمر البيانات المباشرة لكنها لا تُخزَّن. اجعل المجلد قابلًا للكتابة فيبدأ التخزين تلقائيًا، أو شغّل البرنامج مع ‎--data ومجلد آخر.</translation>
    </message>
    <message>
        <source>Another program holds %1 locked.</source>
        <translation>برنامج آخر يقفل %1.</translation>
    </message>
    <message>
        <source>The live data goes on, but is not stored. Close the other program, then storing goes on by itself.</source>
        <translation>تستمر البيانات المباشرة لكنها لا تُخزَّن. أغلق البرنامج الآخر فيُستأنف التخزين تلقائيًا.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Fleetscope.</source>
        <translation>‏%1 من إصدار أحدث من Fleetscope.</translation>
    </message>
    <message>
        <source>It is left as it is, and nothing is stored. Update this program, or start with --data and another folder.</source>
        <translation>يُترك كما هو ولا يُخزَّن شيء. حدّث هذا البرنامج، أو شغّله مع ‎--data ومجلد آخر.</translation>
    </message>
    <message>
        <source>%1 was damaged, and a new file takes its place.</source>
        <translation>كان %1 تالفًا، وحلّ محله ملف جديد.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1. What can still be read in it is copied; it may be deleted after that.</source>
        <translation>يُحفظ الملف التالف باسم %1. يُنسخ ما لا يزال مقروءًا فيه، ويمكن حذفه بعد ذلك.</translation>
    </message>
    <message>
        <source>%1 readings copied</source>
        <translation>نُسخت %1 قراءة</translation>
    </message>
    <message>
        <source>%1 readings copied, %2 pages lost</source>
        <translation>نُسخت %1 قراءة، وفُقدت %2 صفحة</translation>
    </message>
    <message>
        <source>Readings cannot be stored in %1.</source>
        <translation>لا يمكن تخزين القراءات في %1.</translation>
    </message>
    <message>
        <source>The system says: %1. The live data goes on, and storing is tried again by itself.</source>
        <translation>يقول النظام: %1. تستمر البيانات المباشرة، ويُعاد التخزين تلقائيًا.</translation>
    </message>
    <message>
        <source>The disk is full: nothing is stored. The cache in %1 takes %2.</source>
        <translation>القرص ممتلئ: لا يُخزَّن شيء. يشغل المخزن المؤقت في %1 مقدار %2.</translation>
    </message>
    <message>
        <source>The disk is full, %3 are free: nothing is stored. The cache in %1 takes %2.</source>
        <translation>القرص ممتلئ والمتاح %3: لا يُخزَّن شيء. يشغل المخزن المؤقت في %1 مقدار %2.</translation>
    </message>
    <message>
        <source>The live data goes on. Make room on this disk, then storing goes on by itself; or start with --data and a folder on another disk.</source>
        <translation>تستمر البيانات المباشرة. أفرغ مساحة على هذا القرص فيُستأنف التخزين تلقائيًا، أو شغّل البرنامج مع ‎--data ومجلد على قرص آخر.</translation>
    </message>
    <message>
        <source>Readings are stored again.</source>
        <translation>عاد تخزين القراءات.</translation>
    </message>
    <message>
        <source>%1 readings of the time between are missing in the history.</source>
        <translation>‏%1 قراءة من الفترة الفاصلة ناقصة في السجل.</translation>
    </message>
    <message>
        <source>%1 readings stored in this run</source>
        <translation>خُزّنت %1 قراءة في هذا التشغيل</translation>
    </message>
    <message>
        <source>%1 waiting to be stored</source>
        <translation>‏%1 بانتظار التخزين</translation>
    </message>
    <message>
        <source>%1 not stored</source>
        <translation>‏%1 غير مخزّنة</translation>
    </message>
    <message>
        <source>%1 on the disk</source>
        <translation>‏%1 على القرص</translation>
    </message>
    <message>
        <source>%1 readings not stored</source>
        <translation>لم تُخزَّن %1 قراءة</translation>
    </message>
</context>
<context>
    <name>BrokerFigures</name>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>يعمل منذ</translation>
    </message>
    <message>
        <source>Clients connected</source>
        <translation>العملاء المتصلون</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>الاشتراكات</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>الرسائل المحتفظ بها</translation>
    </message>
    <message>
        <source>Messages received a minute</source>
        <translation>الرسائل المستلمة في الدقيقة</translation>
    </message>
    <message>
        <source>Messages sent a minute</source>
        <translation>الرسائل المرسلة في الدقيقة</translation>
    </message>
    <message>
        <source>Messages dropped</source>
        <translation>الرسائل المُسقطة</translation>
    </message>
    <message>
        <source>Memory in bytes</source>
        <translation>الذاكرة بالبايت</translation>
    </message>
</context>
<context>
    <name>BrokerTemplates</name>
    <message>
        <source>Any MQTT broker</source>
        <translation>أي وسيط MQTT</translation>
    </message>
    <message>
        <source>Mosquitto</source>
        <translation>Mosquitto</translation>
    </message>
    <message>
        <source>Most have a CA of their own: ask for its certificate (ca.crt).</source>
        <translation>لمعظمها سلطة تصديق خاصة: اطلب شهادتها (ca.crt).</translation>
    </message>
    <message>
        <source>EMQX</source>
        <translation>EMQX</translation>
    </message>
    <message>
        <source>The address and the CA certificate are on the deployment&apos;s overview page.</source>
        <translation>العنوان وشهادة سلطة التصديق في صفحة نظرة عامة على النشر.</translation>
    </message>
    <message>
        <source>HiveMQ Cloud</source>
        <translation>HiveMQ Cloud</translation>
    </message>
    <message>
        <source>Make a user under Access Management; port 8883 is always TLS.</source>
        <translation>أنشئ مستخدمًا في Access Management؛ المنفذ 8883 دائمًا TLS.</translation>
    </message>
    <message>
        <source>AWS IoT Core (port 443)</source>
        <translation>‏AWS IoT Core (المنفذ 443)</translation>
    </message>
    <message>
        <source>The host is the data endpoint with -ats. The certificate&apos;s policy must allow this client identifier and every filter; AWS closes the connection otherwise, also for #.</source>
        <translation>المضيف هو نقطة البيانات التي فيها ‎-ats. يجب أن تسمح سياسة الشهادة بمعرّف العميل هذا وبكل مرشح، وإلا أغلق AWS الاتصال، وكذلك مع #.</translation>
    </message>
    <message>
        <source>Azure IoT Hub</source>
        <translation>Azure IoT Hub</translation>
    </message>
    <message>
        <source>IoT Hub speaks MQTT 3.1.1 only. The client identifier is the device, the user name is host/device/?api-version=2021-04-12, the password a SAS token.</source>
        <translation>لا يدعم IoT Hub إلا MQTT 3.1.1. معرّف العميل هو الجهاز، واسم المستخدم host/device/?api-version=2021-04-12، وكلمة المرور رمز SAS.</translation>
    </message>
    <message>
        <source>ThingsBoard</source>
        <translation>ThingsBoard</translation>
    </message>
    <message>
        <source>Sign in with the access token of a gateway; there is no password.</source>
        <translation>سجّل الدخول برمز وصول لبوابة؛ لا توجد كلمة مرور.</translation>
    </message>
</context>
<context>
    <name>ChartComposer</name>
    <message numerus="yes">
        <source>10–90 % band and median of %Ln series, and those farthest from it</source>
        <translation>
            <numerusform>نطاق ١٠–٩٠ % ووسيط %Ln سلسلة والأبعد عنه</numerusform>
            <numerusform>نطاق ١٠–٩٠ % ووسيط سلسلة واحدة (%Ln) والأبعد عنه</numerusform>
            <numerusform>نطاق ١٠–٩٠ % ووسيط سلسلتين (%Ln) والأبعد عنه</numerusform>
            <numerusform>نطاق ١٠–٩٠ % ووسيط %Ln سلاسل والأبعد عنه</numerusform>
            <numerusform>نطاق ١٠–٩٠ % ووسيط %Ln سلسلة والأبعد عنه</numerusform>
            <numerusform>نطاق ١٠–٩٠ % ووسيط %Ln سلسلة والأبعد عنه</numerusform>
        </translation>
    </message>
    <message>
        <source>The oddest device is on top. Pale is %1, deep is %2.</source>
        <translation>الجهاز الأكثر شذوذًا في الأعلى. الفاتح %1 والغامق %2.</translation>
    </message>
    <message>
        <source>The oddest device is on top. Dark is %1, bright is %2.</source>
        <translation>الجهاز الأكثر شذوذًا في الأعلى. الداكن %1 والساطع %2.</translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s)</source>
        <translation>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهاز واحد (%Ln)</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهازين (%Ln)</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln أجهزة</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهازًا</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same site</source>
        <translation>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز في الموقع نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهاز واحد (%Ln) في الموقع نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهازين (%Ln) في الموقع نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln أجهزة في الموقع نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهازًا في الموقع نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز في الموقع نفسه</numerusform>
        </translation>
    </message>
    <message>
        <source>Pale: the day before</source>
        <translation>الباهت: اليوم السابق</translation>
    </message>
    <message>
        <source>Pale: the week before</source>
        <translation>الباهت: الأسبوع السابق</translation>
    </message>
    <message>
        <source>Pale: %1 before</source>
        <translation>الباهت: قبل %1</translation>
    </message>
    <message>
        <source>Empty chart</source>
        <translation>مخطط فارغ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln metric(s)</source>
        <translation>
            <numerusform>%Ln مقياس</numerusform>
            <numerusform>مقياس واحد (%Ln)</numerusform>
            <numerusform>مقياسان (%Ln)</numerusform>
            <numerusform>%Ln مقاييس</numerusform>
            <numerusform>%Ln مقياسًا</numerusform>
            <numerusform>%Ln مقياس</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing for %2</source>
        <translation>‏%1: لا شيء لـ %2</translation>
    </message>
    <message>
        <source>no readings</source>
        <translation>لا قراءات</translation>
    </message>
    <message>
        <source>least %1, most %2 at %3, last %4</source>
        <translation>الأدنى %1، الأعلى %2 في %3، الأخير %4</translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same model</source>
        <translation>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز من الطراز نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهاز واحد (%Ln) من الطراز نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهازين (%Ln) من الطراز نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln أجهزة من الطراز نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهازًا من الطراز نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز من الطراز نفسه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) with the same firmware</source>
        <translation>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز بالبرنامج الثابت نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهاز واحد (%Ln) بالبرنامج الثابت نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهازين (%Ln) بالبرنامج الثابت نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln أجهزة بالبرنامج الثابت نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهازًا بالبرنامج الثابت نفسه</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز بالبرنامج الثابت نفسه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grey: 10–90 % of %Ln device(s) of the same group</source>
        <translation>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز من المجموعة نفسها</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهاز واحد (%Ln) من المجموعة نفسها</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من جهازين (%Ln) من المجموعة نفسها</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln أجهزة من المجموعة نفسها</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهازًا من المجموعة نفسها</numerusform>
            <numerusform>الرمادي: ١٠–٩٠ % من %Ln جهاز من المجموعة نفسها</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>الأخير %1</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>the name %1 was not found</source>
        <translation>لم يُعثر على الاسم %1</translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation>يرفض %1 الاتصال</translation>
    </message>
    <message>
        <source>there is no network route to %1</source>
        <translation>لا يوجد مسار شبكة إلى %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>لا يستجيب %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted</source>
        <translation>شهادة %1 غير موثوقة</translation>
    </message>
    <message>
        <source>the certificate is not for %1</source>
        <translation>الشهادة ليست لـ %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is expired or not valid yet</source>
        <translation>شهادة %1 منتهية أو لم تصبح صالحة بعد</translation>
    </message>
    <message>
        <source>%1 did not accept the client certificate</source>
        <translation>لم يقبل %1 شهادة العميل</translation>
    </message>
    <message>
        <source>no secure connection to %1</source>
        <translation>لا اتصال آمن بـ %1</translation>
    </message>
    <message>
        <source>%1 refused the user name or password</source>
        <translation>رفض %1 اسم المستخدم أو كلمة المرور</translation>
    </message>
    <message>
        <source>%1 does not allow this user or client</source>
        <translation>لا يسمح %1 لهذا المستخدم أو العميل</translation>
    </message>
    <message>
        <source>%1 refused the client identifier</source>
        <translation>رفض %1 معرّف العميل</translation>
    </message>
    <message>
        <source>%1 does not speak this MQTT version</source>
        <translation>لا يدعم %1 إصدار MQTT هذا</translation>
    </message>
    <message>
        <source>another client took over the identifier</source>
        <translation>استولى عميل آخر على المعرّف</translation>
    </message>
    <message>
        <source>%1 is busy or shutting down</source>
        <translation>‏%1 مشغول أو قيد الإيقاف</translation>
    </message>
    <message>
        <source>the connection to %1 was lost</source>
        <translation>فُقد الاتصال بـ %1</translation>
    </message>
    <message>
        <source>%1 fell silent</source>
        <translation>صمت %1</translation>
    </message>
    <message>
        <source>%1 does not follow the MQTT protocol</source>
        <translation>لا يلتزم %1 ببروتوكول MQTT</translation>
    </message>
    <message>
        <source>a setting of the connection cannot be used</source>
        <translation>أحد إعدادات الاتصال غير صالح</translation>
    </message>
    <message>
        <source>the proxy does not connect to %1</source>
        <translation>لا يتصل الوكيل بـ %1</translation>
    </message>
    <message>
        <source>%1 has no WebSocket for MQTT there</source>
        <translation>لا يوجد هناك WebSocket لـ MQTT في %1</translation>
    </message>
    <message>
        <source>Check the spelling, the VPN and the DNS server.</source>
        <translation>تحقق من الإملاء وشبكة VPN وخادم DNS.</translation>
    </message>
    <message>
        <source>Nothing listens on this port. Check the port (1883, or 8883 with TLS) and that the broker is running.</source>
        <translation>لا شيء يستمع على هذا المنفذ. تحقق من المنفذ (1883، أو 8883 مع TLS) ومن أن الوسيط يعمل.</translation>
    </message>
    <message>
        <source>Check the network cable, the Wi-Fi and the VPN.</source>
        <translation>تحقق من كابل الشبكة وWi-Fi وVPN.</translation>
    </message>
    <message>
        <source>A firewall may drop the packets. Check the address, or try port 443 if the broker offers it.</source>
        <translation>قد يُسقط جدار ناري الحزم. تحقق من العنوان، أو جرّب المنفذ 443 إن كان الوسيط يوفره.</translation>
    </message>
    <message>
        <source>Add the certificate of the authority that signed it (tls.ca) to the connection.</source>
        <translation>أضف شهادة الجهة التي وقّعتها (tls.ca) إلى الاتصال.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is for, or set tls.server_name.</source>
        <translation>استخدم اسم المضيف الذي صدرت له الشهادة، أو اضبط tls.server_name.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the broker needs a new certificate.</source>
        <translation>تحقق من ساعة هذا الحاسوب؛ إن كانت صحيحة فالوسيط يحتاج شهادة جديدة.</translation>
    </message>
    <message>
        <source>Check that certificate and key belong together, are readable, not expired, and known to the broker.</source>
        <translation>تحقق من أن الشهادة والمفتاح متطابقان ومقروءان وغير منتهيين ومعروفان للوسيط.</translation>
    </message>
    <message>
        <source>The port may not use TLS, or a different version. Check port and scheme (mqtt or mqtts).</source>
        <translation>قد لا يستخدم المنفذ TLS أو يستخدم إصدارًا آخر. تحقق من المنفذ والمخطط (mqtt أو mqtts).</translation>
    </message>
    <message>
        <source>Check the user name and enter the password again.</source>
        <translation>تحقق من اسم المستخدم وأدخل كلمة المرور مجددًا.</translation>
    </message>
    <message>
        <source>Check the user name and the password: many brokers say this when one is wrong. Otherwise ask whoever runs the broker for access.</source>
        <translation>تحقق من اسم المستخدم وكلمة المرور: كثير من الوسطاء يقولون هذا عند خطأ أحدهما. وإلا فاطلب الوصول من مشغّل الوسيط.</translation>
    </message>
    <message>
        <source>Choose another client identifier, or leave it empty to get a new one.</source>
        <translation>اختر معرّف عميل آخر، أو اتركه فارغًا للحصول على معرّف جديد.</translation>
    </message>
    <message>
        <source>Set mqtt.version of the connection to 4 (MQTT 3.1.1), or to 5.</source>
        <translation>اضبط mqtt.version للاتصال على 4 (MQTT 3.1.1) أو على 5.</translation>
    </message>
    <message>
        <source>Two programs use the same client identifier. Give this connection one of its own.</source>
        <translation>برنامجان يستخدمان معرّف العميل نفسه. أعطِ هذا الاتصال معرّفًا خاصًا به.</translation>
    </message>
    <message>
        <source>Wait; if it stays so, look at the load and the quota of the broker.</source>
        <translation>انتظر؛ وإن بقي الحال فانظر في حمل الوسيط وحصته.</translation>
    </message>
    <message>
        <source>Messages may have been missed. If it happens again and again, look at the log of the broker.</source>
        <translation>ربما فاتت رسائل. إن تكرر ذلك فانظر في سجل الوسيط.</translation>
    </message>
    <message>
        <source>The network may be down without saying so. Messages may have been missed.</source>
        <translation>ربما انقطعت الشبكة دون إشعار. قد تكون رسائل قد فاتت.</translation>
    </message>
    <message>
        <source>The port may belong to another service. Check the address, or try MQTT 3.1.1.</source>
        <translation>قد يتبع المنفذ خدمة أخرى. تحقق من العنوان، أو جرّب MQTT 3.1.1.</translation>
    </message>
    <message>
        <source>Check that the files of the connection exist and can be read.</source>
        <translation>تحقق من وجود ملفات الاتصال وإمكانية قراءتها.</translation>
    </message>
    <message>
        <source>Check host, port and user of the proxy, and that it allows this broker.</source>
        <translation>تحقق من مضيف الوكيل ومنفذه ومستخدمه، ومن أنه يسمح بهذا الوسيط.</translation>
    </message>
    <message>
        <source>Check the path, usually /mqtt, and the port.</source>
        <translation>تحقق من المسار، وعادةً ‎/mqtt، ومن المنفذ.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>يعيد الاتصال</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>يتصل</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>‏%1 متصل.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>name of the connection: reason</comment>
        <translation>‏%1: %2.</translation>
    </message>
    <message>
        <source>%1 connects to %2.</source>
        <translation>يتصل %1 بـ %2.</translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <translation>‏%1 غير متصل.</translation>
    </message>
    <message>
        <source>The broker said: %1.</source>
        <translation>قال الوسيط: %1.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>محاولة جديدة خلال %1</translation>
    </message>
</context>
<context>
    <name>ConnectionDraft</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>أعطِ الاتصال اسمًا.</translation>
    </message>
    <message>
        <source>Enter the host name or address of the broker.</source>
        <translation>أدخل اسم مضيف الوسيط أو عنوانه.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>أدخل منفذًا من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>This is no host name and no address.</source>
        <translation>هذا ليس اسم مضيف ولا عنوانًا.</translation>
    </message>
    <message>
        <source>The path of a WebSocket starts with a slash, usually /mqtt.</source>
        <translation>يبدأ مسار WebSocket بشرطة مائلة، وعادةً ‎/mqtt.</translation>
    </message>
    <message>
        <source>%1 is no topic filter.</source>
        <translation>‏%1 ليس مرشح مواضيع.</translation>
    </message>
    <message>
        <source>The topics cannot be used: %1.</source>
        <translation>لا يمكن استخدام المواضيع: %1.</translation>
    </message>
    <message>
        <source>%1 asks for everything on the broker. Many brokers refuse it, and others drown you in it.</source>
        <translation>يطلب %1 كل ما على الوسيط. كثير من الوسطاء يرفضون ذلك، وغيرهم يُغرقك به.</translation>
    </message>
    <message>
        <source>Certificate checks are off: anybody in between can pretend to be this broker.</source>
        <translation>التحقق من الشهادات متوقف: يمكن لأي طرف وسيط أن ينتحل هذا الوسيط.</translation>
    </message>
    <message>
        <source>There is a key, but no certificate that belongs to it.</source>
        <translation>يوجد مفتاح، لكن لا شهادة تخصه.</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %Ln character(s).</source>
        <translation>
            <numerusform>استخدم %Ln حرف على الأكثر.</numerusform>
            <numerusform>استخدم حرفًا واحدًا (%Ln) على الأكثر.</numerusform>
            <numerusform>استخدم حرفين (%Ln) على الأكثر.</numerusform>
            <numerusform>استخدم %Ln أحرف على الأكثر.</numerusform>
            <numerusform>استخدم %Ln حرفًا على الأكثر.</numerusform>
            <numerusform>استخدم %Ln حرف على الأكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>لاتصال آخر هذا الاسم.</translation>
    </message>
    <message>
        <source>Without TLS everybody on the way can read the user name and the password.</source>
        <translation>دون TLS يستطيع كل من في الطريق قراءة اسم المستخدم وكلمة المرور.</translation>
    </message>
</context>
<context>
    <name>ConnectionImport</name>
    <message>
        <source>It subscribed to everything (%1); that was left out.</source>
        <translation>كان مشتركًا في كل شيء (%1)؛ وقد تُرك ذلك.</translation>
    </message>
    <message>
        <source>Certificate checks were off there and are on here.</source>
        <translation>كان التحقق من الشهادات متوقفًا هناك، وهو مفعّل هنا.</translation>
    </message>
    <message>
        <source>Its certificates are inside that file: choose the files again.</source>
        <translation>شهاداته داخل ذلك الملف: اختر الملفات مجددًا.</translation>
    </message>
    <message>
        <source>The file holds its password in the clear: delete the file when you have no more need for it.</source>
        <translation>يحوي الملف كلمة المرور مكشوفة: احذفه عندما لا تعود بحاجة إليه.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
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
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>First data</source>
        <translation>أول البيانات</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>running</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>The settings are not complete: %1</source>
        <translation>الإعدادات غير مكتملة: %1</translation>
    </message>
    <message>
        <source>A file cannot be read: %1</source>
        <translation>تتعذر قراءة ملف: %1</translation>
    </message>
    <message>
        <source>There is no certificate or no key in %1</source>
        <translation>لا شهادة أو لا مفتاح في %1</translation>
    </message>
    <message>
        <source>The passphrase does not open %1</source>
        <translation>لا تفتح عبارة المرور %1</translation>
    </message>
    <message>
        <source>Key and certificate do not belong together: %1</source>
        <translation>المفتاح والشهادة غير متطابقين: %1</translation>
    </message>
    <message>
        <source>Your own certificate has expired: %1</source>
        <translation>انتهت صلاحية شهادتك: %1</translation>
    </message>
    <message>
        <source>Your own certificate is not valid yet: %1</source>
        <translation>شهادتك لم تصبح صالحة بعد: %1</translation>
    </message>
    <message>
        <source>There is no host named %1</source>
        <translation>لا يوجد مضيف باسم %1</translation>
    </message>
    <message>
        <source>No name server answered for %1</source>
        <translation>لم يجب أي خادم أسماء عن %1</translation>
    </message>
    <message>
        <source>Nothing listens on %1</source>
        <translation>لا شيء يستمع على %1</translation>
    </message>
    <message>
        <source>%1 does not answer at all</source>
        <translation>لا يستجيب %1 إطلاقًا</translation>
    </message>
    <message>
        <source>There is no network route to %1</source>
        <translation>لا يوجد مسار شبكة إلى %1</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password</source>
        <translation>يطلب الوكيل اسم مستخدم وكلمة مرور</translation>
    </message>
    <message>
        <source>The proxy refuses to connect to %1</source>
        <translation>يرفض الوكيل الاتصال بـ %1</translation>
    </message>
    <message>
        <source>%1 does not answer like a proxy</source>
        <translation>لا يجيب %1 كوكيل</translation>
    </message>
    <message>
        <source>Nobody you trust has signed the certificate of %1</source>
        <translation>لم يوقّع شهادة %1 أحد تثق به</translation>
    </message>
    <message>
        <source>The certificate is for %1</source>
        <translation>الشهادة لـ %1</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>انتهت صلاحية شهادة %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>شهادة %1 لم تصبح صالحة بعد</translation>
    </message>
    <message>
        <source>%1 wants a client certificate, and there is none</source>
        <translation>يطلب %1 شهادة عميل، ولا توجد واحدة</translation>
    </message>
    <message>
        <source>%1 refused the client certificate</source>
        <translation>رفض %1 شهادة العميل</translation>
    </message>
    <message>
        <source>%1 speaks no TLS version or cipher that is safe today</source>
        <translation>لا يدعم %1 إصدار TLS أو تشفيرًا آمنًا اليوم</translation>
    </message>
    <message>
        <source>%1 speaks MQTT without TLS</source>
        <translation>يتحدث %1 بروتوكول MQTT دون TLS</translation>
    </message>
    <message>
        <source>The secure connection to %1 broke off</source>
        <translation>انقطع الاتصال الآمن بـ %1</translation>
    </message>
    <message>
        <source>There is no WebSocket under %1</source>
        <translation>لا يوجد WebSocket في %1</translation>
    </message>
    <message>
        <source>The server forbids the WebSocket %1</source>
        <translation>يمنع الخادم WebSocket %1</translation>
    </message>
    <message>
        <source>The WebSocket %1 does not carry MQTT</source>
        <translation>لا ينقل WebSocket %1 بروتوكول MQTT</translation>
    </message>
    <message>
        <source>%1 speaks no WebSocket</source>
        <translation>لا يدعم %1 WebSocket</translation>
    </message>
    <message>
        <source>%1 speaks TLS</source>
        <translation>يتحدث %1 TLS</translation>
    </message>
    <message>
        <source>The broker refused the user name or the password</source>
        <translation>رفض الوسيط اسم المستخدم أو كلمة المرور</translation>
    </message>
    <message>
        <source>The broker does not let us in</source>
        <translation>لا يسمح لنا الوسيط بالدخول</translation>
    </message>
    <message>
        <source>The broker does not accept the client identifier %1</source>
        <translation>لا يقبل الوسيط معرّف العميل %1</translation>
    </message>
    <message>
        <source>Another program uses the client identifier %1 and threw this test out</source>
        <translation>برنامج آخر يستخدم معرّف العميل %1 وأخرج هذا الاختبار</translation>
    </message>
    <message>
        <source>The broker does not speak %1</source>
        <translation>لا يدعم الوسيط %1</translation>
    </message>
    <message>
        <source>The broker is busy or shutting down</source>
        <translation>الوسيط مشغول أو قيد الإيقاف</translation>
    </message>
    <message>
        <source>%1 accepts connections, but does not answer MQTT</source>
        <translation>يقبل %1 الاتصالات، لكنه لا يجيب على MQTT</translation>
    </message>
    <message>
        <source>The broker closed the connection without a word</source>
        <translation>أغلق الوسيط الاتصال دون كلمة</translation>
    </message>
    <message>
        <source>%1 does not speak MQTT</source>
        <translation>لا يتحدث %1 بروتوكول MQTT</translation>
    </message>
    <message>
        <source>The broker does not allow the topics %1</source>
        <translation>لا يسمح الوسيط بالمواضيع %1</translation>
    </message>
    <message>
        <source>The broker closed the connection when it was asked for %1</source>
        <translation>أغلق الوسيط الاتصال عندما طُلب منه %1</translation>
    </message>
    <message>
        <source>Connected, but no message came on %1</source>
        <translation>متصل، لكن لم تصل رسالة على %1</translation>
    </message>
    <message>
        <source>Messages came, but no topic fits: %1</source>
        <translation>وصلت رسائل، لكن لا موضوع يطابق: %1</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>أكمل الناقص.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation>تحقق من أن الملف لا يزال موجودًا وأن لك حق قراءته.</translation>
    </message>
    <message>
        <source>Choose a PEM file (-----BEGIN CERTIFICATE-----), or a PKCS#12 file that holds both.</source>
        <translation>اختر ملف PEM (-----BEGIN CERTIFICATE-----) أو ملف PKCS#12 يحوي الاثنين.</translation>
    </message>
    <message>
        <source>Enter the passphrase of the key again.</source>
        <translation>أدخل عبارة مرور المفتاح مجددًا.</translation>
    </message>
    <message>
        <source>Choose the key that this certificate was made for.</source>
        <translation>اختر المفتاح الذي صُنعت له هذه الشهادة.</translation>
    </message>
    <message>
        <source>Ask for a new client certificate.</source>
        <translation>اطلب شهادة عميل جديدة.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, wait or ask for another certificate.</source>
        <translation>تحقق من ساعة هذا الحاسوب؛ إن كانت صحيحة فانتظر أو اطلب شهادة أخرى.</translation>
    </message>
    <message>
        <source>Check the spelling, the VPN and the DNS server.</source>
        <translation>تحقق من الإملاء وشبكة VPN وخادم DNS.</translation>
    </message>
    <message>
        <source>Check the network; the DNS server itself does not answer.</source>
        <translation>تحقق من الشبكة؛ خادم DNS نفسه لا يجيب.</translation>
    </message>
    <message>
        <source>Check the port (1883, or 8883 with TLS) and that the broker is running.</source>
        <translation>تحقق من المنفذ (1883، أو 8883 مع TLS) ومن أن الوسيط يعمل.</translation>
    </message>
    <message>
        <source>A firewall probably drops the packets. Ask for the port to be opened, or try 443 (ALPN or WebSocket).</source>
        <translation>على الأرجح يُسقط جدار ناري الحزم. اطلب فتح المنفذ، أو جرّب 443 (ALPN أو WebSocket).</translation>
    </message>
    <message>
        <source>Check the cable, the Wi-Fi and the VPN.</source>
        <translation>تحقق من الكابل وWi-Fi وVPN.</translation>
    </message>
    <message>
        <source>Enter user name and password of the proxy.</source>
        <translation>أدخل اسم مستخدم الوكيل وكلمة مروره.</translation>
    </message>
    <message>
        <source>Ask for this host and port to be allowed on the proxy; many allow only 443.</source>
        <translation>اطلب السماح بهذا المضيف والمنفذ على الوكيل؛ كثير منها لا يسمح إلا بـ 443.</translation>
    </message>
    <message>
        <source>Check host, port and kind of the proxy (HTTP or SOCKS 5).</source>
        <translation>تحقق من مضيف الوكيل ومنفذه ونوعه (HTTP أو SOCKS 5).</translation>
    </message>
    <message>
        <source>If this is your broker, choose the certificate of the authority that signed it as CA file. Compare the fingerprint first.</source>
        <translation>إن كان هذا وسيطك فاختر شهادة الجهة التي وقّعتها ملفًا لسلطة التصديق. قارن البصمة أولًا.</translation>
    </message>
    <message>
        <source>Use one of these names as host, or enter it as server name (SNI).</source>
        <translation>استخدم أحد هذه الأسماء مضيفًا، أو أدخله اسمًا للخادم (SNI).</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the broker needs a new certificate.</source>
        <translation>تحقق من ساعة هذا الحاسوب؛ إن كانت صحيحة فالوسيط يحتاج شهادة جديدة.</translation>
    </message>
    <message>
        <source>The clock of this computer is probably slow: set it. Otherwise the broker got a certificate for later.</source>
        <translation>على الأرجح ساعة هذا الحاسوب متأخرة: اضبطها. وإلا فقد حصل الوسيط على شهادة لوقت لاحق.</translation>
    </message>
    <message>
        <source>Choose the client certificate that you were given.</source>
        <translation>اختر شهادة العميل التي أُعطيت لك.</translation>
    </message>
    <message>
        <source>The broker does not know the authority of this certificate, or it was revoked. Ask whoever runs the broker.</source>
        <translation>لا يعرف الوسيط سلطة هذه الشهادة، أو أنها أُلغيت. اسأل مشغّل الوسيط.</translation>
    </message>
    <message>
        <source>The broker needs TLS 1.2 or newer: ask for an update.</source>
        <translation>يحتاج الوسيط إلى TLS 1.2 أو أحدث: اطلب تحديثه.</translation>
    </message>
    <message>
        <source>Use the port for TLS (usually 8883), or choose MQTT without TLS.</source>
        <translation>استخدم منفذ TLS (عادةً 8883)، أو اختر MQTT دون TLS.</translation>
    </message>
    <message>
        <source>Check the port and that nothing in between inspects TLS; look at the log of the broker.</source>
        <translation>تحقق من المنفذ ومن عدم وجود ما يفحص TLS في الطريق؛ وانظر في سجل الوسيط.</translation>
    </message>
    <message>
        <source>Check the path; most brokers use /mqtt, some / or /ws.</source>
        <translation>تحقق من المسار؛ معظم الوسطاء يستخدمون ‎/mqtt، وبعضهم ‎/ أو ‎/ws.</translation>
    </message>
    <message>
        <source>The web server in front of the broker wants a permission of its own. Ask whoever runs it.</source>
        <translation>يطلب خادم الويب أمام الوسيط إذنًا خاصًا به. اسأل مشغّله.</translation>
    </message>
    <message>
        <source>This WebSocket belongs to another service. Check the path.</source>
        <translation>يتبع WebSocket هذا خدمة أخرى. تحقق من المسار.</translation>
    </message>
    <message>
        <source>Check the port, or choose MQTT without WebSocket.</source>
        <translation>تحقق من المنفذ، أو اختر MQTT دون WebSocket.</translation>
    </message>
    <message>
        <source>Choose MQTT over TLS, or use the port without TLS (usually 1883).</source>
        <translation>اختر MQTT عبر TLS، أو استخدم المنفذ دون TLS (عادةً 1883).</translation>
    </message>
    <message>
        <source>Check the user name and enter the password again. If both are right, this user may not connect: ask whoever runs the broker.</source>
        <translation>تحقق من اسم المستخدم وأدخل كلمة المرور مجددًا. إن صحّا فلا يحق لهذا المستخدم الاتصال: اسأل مشغّل الوسيط.</translation>
    </message>
    <message>
        <source>Enter a user name and a password, or ask whoever runs the broker for access.</source>
        <translation>أدخل اسم مستخدم وكلمة مرور، أو اطلب الوصول من مشغّل الوسيط.</translation>
    </message>
    <message>
        <source>Choose another client identifier, or leave it empty.</source>
        <translation>اختر معرّف عميل آخر، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Use a new identifier, one for each program.</source>
        <translation>استخدم معرّفًا جديدًا، واحدًا لكل برنامج.</translation>
    </message>
    <message>
        <source>Choose the other MQTT version (3.1.1 or 5).</source>
        <translation>اختر إصدار MQTT الآخر (3.1.1 أو 5).</translation>
    </message>
    <message>
        <source>Try again later; look at the load and the quota of the broker.</source>
        <translation>حاول لاحقًا؛ وانظر في حمل الوسيط وحصته.</translation>
    </message>
    <message>
        <source>The port may belong to something else, or the broker hangs. Check the port.</source>
        <translation>قد يتبع المنفذ شيئًا آخر، أو أن الوسيط معلّق. تحقق من المنفذ.</translation>
    </message>
    <message>
        <source>Brokers do that when the identifier, the user or the certificate is not registered. Check all three.</source>
        <translation>يفعل الوسطاء ذلك عندما لا يكون المعرّف أو المستخدم أو الشهادة مسجلًا. تحقق من الثلاثة.</translation>
    </message>
    <message>
        <source>Another service answers there. Check host and port.</source>
        <translation>تجيب هناك خدمة أخرى. تحقق من المضيف والمنفذ.</translation>
    </message>
    <message>
        <source>Ask for the right to read these topics, or subscribe to fewer.</source>
        <translation>اطلب حق قراءة هذه المواضيع، أو اشترك في أقل.</translation>
    </message>
    <message>
        <source>Its policy forbids this filter (typical of AWS IoT). Subscribe to fewer topics.</source>
        <translation>سياسته تمنع هذا المرشح (وهو معتاد في AWS IoT). اشترك في مواضيع أقل.</translation>
    </message>
    <message>
        <source>Check that devices are sending and that the topics are right; upper and lower case differ. A broker may also hide topics that you may not read.</source>
        <translation>تحقق من أن الأجهزة ترسل ومن صحة المواضيع؛ الأحرف الكبيرة والصغيرة تختلف. وقد يخفي الوسيط مواضيع لا يحق لك قراءتها.</translation>
    </message>
    <message>
        <source>Choose or edit the topic scheme until the preview fits.</source>
        <translation>اختر مخطط المواضيع أو عدّله حتى تطابق المعاينة.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Failed at step %1, %2: %3</source>
        <translation>فشل في الخطوة %1، %2: %3</translation>
    </message>
    <message>
        <source>Cancelled at step %1, %2</source>
        <translation>أُلغي في الخطوة %1، %2</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>يختبر</translation>
    </message>
    <message>
        <source>Settings are complete</source>
        <translation>الإعدادات مكتملة</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a host name and its addresses</comment>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Port %1 is open</source>
        <translation>المنفذ %1 مفتوح</translation>
    </message>
    <message>
        <source>The proxy has connected</source>
        <translation>اتصل الوكيل</translation>
    </message>
    <message>
        <source>certificate valid until %1</source>
        <translation>الشهادة صالحة حتى %1</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>لم يُتحقق</translation>
    </message>
    <message>
        <source>WebSocket with the subprotocol mqtt</source>
        <translation>‏WebSocket مع البروتوكول الفرعي mqtt</translation>
    </message>
    <message>
        <source>The broker lets us in</source>
        <translation>يسمح لنا الوسيط بالدخول</translation>
    </message>
    <message numerus="yes">
        <source>packets up to %Ln byte(s)</source>
        <translation>
            <numerusform>حزم حتى %Ln بايت</numerusform>
            <numerusform>حزم حتى بايت واحد (%Ln)</numerusform>
            <numerusform>حزم حتى بايتين (%Ln)</numerusform>
            <numerusform>حزم حتى %Ln بايتات</numerusform>
            <numerusform>حزم حتى %Ln بايتًا</numerusform>
            <numerusform>حزم حتى %Ln بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>QoS up to %1</source>
        <translation>جودة خدمة حتى %1</translation>
    </message>
    <message>
        <source>no retained messages</source>
        <translation>لا رسائل محتفظ بها</translation>
    </message>
    <message>
        <source>no wildcards</source>
        <translation>لا أحرف بدل</translation>
    </message>
    <message>
        <source>The broker lets us in: %1</source>
        <translation>يسمح لنا الوسيط بالدخول: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln filter(s) granted</source>
        <translation>
            <numerusform>مُنح %1 من %Ln مرشح</numerusform>
            <numerusform>مُنح %1 من مرشح واحد (%Ln)</numerusform>
            <numerusform>مُنح %1 من مرشحين (%Ln)</numerusform>
            <numerusform>مُنح %1 من %Ln مرشحات</numerusform>
            <numerusform>مُنح %1 من %Ln مرشحًا</numerusform>
            <numerusform>مُنح %1 من %Ln مرشح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>رسالة واحدة (%Ln)</numerusform>
            <numerusform>رسالتان (%Ln)</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>خلال %1 ث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) recognised</source>
        <translation>
            <numerusform>تم تمييز %Ln جهاز</numerusform>
            <numerusform>تم تمييز جهاز واحد (%Ln)</numerusform>
            <numerusform>تم تمييز جهازين (%Ln)</numerusform>
            <numerusform>تم تمييز %Ln أجهزة</numerusform>
            <numerusform>تم تمييز %Ln جهازًا</numerusform>
            <numerusform>تم تمييز %Ln جهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of other topics</source>
        <translation>
            <numerusform>%Ln رسالة من مواضيع أخرى</numerusform>
            <numerusform>رسالة واحدة (%Ln) من مواضيع أخرى</numerusform>
            <numerusform>رسالتان (%Ln) من مواضيع أخرى</numerusform>
            <numerusform>%Ln رسائل من مواضيع أخرى</numerusform>
            <numerusform>%Ln رسالة من مواضيع أخرى</numerusform>
            <numerusform>%Ln رسالة من مواضيع أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>An address needs no name server</source>
        <translation>العنوان لا يحتاج خادم أسماء</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>بلا وكيل</translation>
    </message>
    <message>
        <source>No TLS: what is sent can be read on the way</source>
        <translation>بلا TLS: ما يُرسل يمكن قراءته في الطريق</translation>
    </message>
    <message>
        <source>No WebSocket</source>
        <translation>بلا WebSocket</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>No price for %1 in the catalogue; %2 is used.</source>
        <translation>لا سعر لـ %1 في الكتالوج؛ يُستخدم %2.</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>المراسلة</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>رسائل</translation>
    </message>
    <message>
        <source>blocks of 5,120 bytes a message</source>
        <translation>كتل من ٥٬١٢٠ بايت لكل رسالة</translation>
    </message>
    <message>
        <source>Basic Ingest: messages that go straight to a rule are not charged as messages.</source>
        <translation>‏Basic Ingest: لا تُحسب الرسائل التي تذهب مباشرة إلى قاعدة كرسائل.</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>connection-minutes</source>
        <translation>دقائق اتصال</translation>
    </message>
    <message>
        <source>Rules triggered</source>
        <translation>القواعد المُطلقة</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>قواعد</translation>
    </message>
    <message>
        <source>Rule actions</source>
        <translation>إجراءات القواعد</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>إجراءات</translation>
    </message>
    <message>
        <source>Shadow and registry operations</source>
        <translation>عمليات الظل والسجل</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>عمليات</translation>
    </message>
    <message>
        <source>IoT Hub units</source>
        <translation>وحدات IoT Hub</translation>
    </message>
    <message>
        <source>%1 units of %2 × $%3 = %4</source>
        <translation>‏%1 وحدة %2 × $%3 = %4</translation>
    </message>
    <message>
        <source>messages on the day that counts</source>
        <translation>رسائل اليوم المعتبر</translation>
    </message>
    <message>
        <source>quota of a unit</source>
        <translation>حصة الوحدة</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>units for the quota</source>
        <translation>وحدات للحصة</translation>
    </message>
    <message>
        <source>units for the send rate</source>
        <translation>وحدات لمعدل الإرسال</translation>
    </message>
    <message>
        <source>not binding</source>
        <translation>غير مقيِّد</translation>
    </message>
    <message>
        <source>blocks of 4,096 bytes a message</source>
        <translation>كتل من ٤٬٠٩٦ بايت لكل رسالة</translation>
    </message>
    <message>
        <source>The cheapest tier whose units hold both the daily quota and the send rate.</source>
        <translation>أرخص فئة تكفي وحداتها الحصة اليومية ومعدل الإرسال معًا.</translation>
    </message>
    <message>
        <source>Units on event days</source>
        <translation>الوحدات في أيام الأحداث</translation>
    </message>
    <message>
        <source>%1 more units × $%2 × %3 ÷ 30 days = %4</source>
        <translation>‏%1 وحدة إضافية × $%2 × %3 ÷ ٣٠ يومًا = %4</translation>
    </message>
    <message>
        <source>Estimate: it is not confirmed that units are billed by the day.</source>
        <translation>تقدير: لم يتأكد أن الوحدات تُحاسب باليوم.</translation>
    </message>
    <message>
        <source>No public plan fits this fleet; ask the vendor.</source>
        <translation>لا خطة معلنة تناسب هذا الأسطول؛ اسأل المورّد.</translation>
    </message>
    <message>
        <source> + %1 over what is included</source>
        <translation> + %1 فوق المشمول</translation>
    </message>
    <message>
        <source>The price is not public or not verified; enter yours to complete the sum.</source>
        <translation>السعر غير معلن أو غير محقق؛ أدخل سعرك لإكمال المجموع.</translation>
    </message>
    <message>
        <source>ThingsBoard plan</source>
        <translation>خطة ThingsBoard</translation>
    </message>
    <message>
        <source>IoT Central devices</source>
        <translation>أجهزة IoT Central</translation>
    </message>
    <message>
        <source>Data volume</source>
        <translation>حجم البيانات</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Dedicated cluster</source>
        <translation>عنقود مخصص</translation>
    </message>
    <message>
        <source>Session-minutes</source>
        <translation>دقائق الجلسات</translation>
    </message>
    <message>
        <source>session-minutes</source>
        <translation>دقائق جلسات</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>حركة البيانات</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>تنفيذات</translation>
    </message>
    <message>
        <source>Particle blocks</source>
        <translation>كتل Particle</translation>
    </message>
    <message>
        <source>balena plan</source>
        <translation>خطة balena</translation>
    </message>
    <message>
        <source>Mender plan</source>
        <translation>خطة Mender</translation>
    </message>
    <message>
        <source>Cumulocity plan</source>
        <translation>خطة Cumulocity</translation>
    </message>
    <message>
        <source>Above the public Starter plan; ask the vendor.</source>
        <translation>فوق خطة Starter المعلنة؛ اسأل المورّد.</translation>
    </message>
    <message>
        <source>Priced in EUR: enter a rate to compare it in US dollars.</source>
        <translation>مسعّر باليورو: أدخل سعر صرف للمقارنة بالدولار الأمريكي.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>DevOps engineer time</source>
        <translation>وقت مهندس DevOps</translation>
    </message>
    <message>
        <source>%1 FTE × $%2 = %3</source>
        <translation>‏%1 وظيفة × $%2 = %3</translation>
    </message>
    <message>
        <source>Your own assumption, and usually the largest line: move the slider.</source>
        <translation>افتراضك أنت، وهو غالبًا أكبر بند: حرّك المنزلق.</translation>
    </message>
    <message>
        <source>Estimate of the textbook</source>
        <translation>تقدير الكتاب</translation>
    </message>
    <message>
        <source>The source&apos;s own estimate, kept at this level.</source>
        <translation>تقدير المصدر نفسه، محفوظ في هذا المستوى.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>الخوادم</translation>
    </message>
    <message>
        <source>2 × c5.xlarge: %1</source>
        <translation>2 × c5.xlarge: %1</translation>
    </message>
    <message>
        <source>The source&apos;s rounded cell; 2 × $0.17 × 730 hours are $248.20.</source>
        <translation>خلية المصدر المقرّبة؛ ٢ × $٠٫١٧ × ٧٣٠ ساعة تساوي $٢٤٨٫٢٠.</translation>
    </message>
    <message>
        <source>%1 servers × $%2 × %3 hours = %4</source>
        <translation>‏%1 خادم × $%2 × %3 ساعة = %4</translation>
    </message>
    <message>
        <source>Disaster recovery</source>
        <translation>التعافي من الكوارث</translation>
    </message>
    <message>
        <source>The source names $100 to $200 a month and does not add them.</source>
        <translation>يذكر المصدر من $١٠٠ إلى $٢٠٠ في الشهر ولا يضيفها.</translation>
    </message>
    <message>
        <source>Function calls</source>
        <translation>استدعاءات الدوال</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>استدعاءات</translation>
    </message>
    <message>
        <source>Function time</source>
        <translation>زمن الدوال</translation>
    </message>
    <message>
        <source>GB-seconds</source>
        <translation>‏GB-ثانية</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Your own storage price.</source>
        <translation>سعر التخزين الخاص بك.</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>الأقراص</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>مثيل</translation>
    </message>
    <message>
        <source>Database writes</source>
        <translation>عمليات كتابة قاعدة البيانات</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>عمليات كتابة</translation>
    </message>
    <message>
        <source>Database storage</source>
        <translation>تخزين قاعدة البيانات</translation>
    </message>
    <message>
        <source>GB above the free ones</source>
        <translation>‏GB فوق المجانية</translation>
    </message>
    <message>
        <source>Archive writes</source>
        <translation>عمليات كتابة الأرشيف</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>كائنات</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>المقاييس</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>مقاييس</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>الإنذارات</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>إنذارات</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Database throughput</source>
        <translation>إنتاجية قاعدة البيانات</translation>
    </message>
    <message>
        <source>RU/s</source>
        <translation>RU/s</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>كما طُبع</translation>
    </message>
    <message>
        <source>A teaching value of the textbook, reproduced and not endorsed.</source>
        <translation>قيمة تعليمية من الكتاب، منقولة وغير موصى بها.</translation>
    </message>
    <message>
        <source>&quot;Device registry&quot;, as printed</source>
        <translation>”سجل الأجهزة“ كما طُبع</translation>
    </message>
    <message>
        <source>Updates on top of the platform</source>
        <translation>التحديثات فوق المنصة</translation>
    </message>
    <message>
        <source>Hidden cost</source>
        <translation>كلفة خفية</translation>
    </message>
    <message>
        <source>Already inside the people&apos;s time: shown, not added.</source>
        <translation>مشمولة في وقت الموظفين: تُعرض ولا تُضاف.</translation>
    </message>
    <message>
        <source> (our linear extension)</source>
        <translation> (تمديدنا الخطي)</translation>
    </message>
    <message>
        <source>no public plan takes that rate</source>
        <translation>لا خطة معلنة تقبل هذا المعدل</translation>
    </message>
    <message>
        <source>Self-hosted</source>
        <translation>استضافة ذاتية</translation>
    </message>
    <message>
        <source>Managed TB</source>
        <translation>‏TB مُدار</translation>
    </message>
    <message>
        <source>Message costs</source>
        <translation>كلفة الرسائل</translation>
    </message>
    <message>
        <source>Rules engine</source>
        <translation>محرك القواعد</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>الحوسبة</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Data storage</source>
        <translation>تخزين البيانات</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>المراقبة</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Plan and licence</source>
        <translation>الخطة والرخصة</translation>
    </message>
    <message>
        <source>Update companion</source>
        <translation>مرافق التحديث</translation>
    </message>
    <message>
        <source>Hidden costs</source>
        <translation>الكلف الخفية</translation>
    </message>
    <message>
        <source>cannot run on your premises</source>
        <translation>لا يعمل في مقرك</translation>
    </message>
    <message>
        <source>needs a connection to the outside</source>
        <translation>يحتاج اتصالًا بالخارج</translation>
    </message>
    <message>
        <source>has no EU region</source>
        <translation>لا منطقة له في الاتحاد الأوروبي</translation>
    </message>
    <message>
        <source>HIPAA eligibility is not verified</source>
        <translation>أهلية HIPAA غير محققة</translation>
    </message>
    <message>
        <source>retires on %1, before the plan ends on %2</source>
        <translation>يتوقف في %1 قبل نهاية الخطة في %2</translation>
    </message>
    <message>
        <source>its licence is %1</source>
        <translation>رخصته %1</translation>
    </message>
    <message>
        <source>does not support %1 devices</source>
        <translation>لا يدعم %1 جهاز</translation>
    </message>
    <message>
        <source>holds at most %1 devices</source>
        <translation>يسع %1 جهاز على الأكثر</translation>
    </message>
    <message>
        <source>has no edge runtime that works offline</source>
        <translation>لا بيئة طرفية له تعمل دون اتصال</translation>
    </message>
    <message>
        <source>%1 costs at most %2 a month instead of %3</source>
        <translation>يكلّف %1 على الأكثر %2 في الشهر بدلًا من %3</translation>
    </message>
    <message>
        <source>costs %1 a month, above the budget</source>
        <translation>يكلّف %1 في الشهر، فوق الميزانية</translation>
    </message>
    <message>
        <source>its price is unknown</source>
        <translation>سعره غير معروف</translation>
    </message>
    <message>
        <source>retires on %1</source>
        <translation>يتوقف في %1</translation>
    </message>
    <message>
        <source>price unknown: no points for cost</source>
        <translation>السعر غير معروف: لا نقاط للكلفة</translation>
    </message>
    <message>
        <source>takes no telemetry by itself: %1</source>
        <translation>لا يستقبل القياسات بنفسه: %1</translation>
    </message>
    <message>
        <source>does not update devices as asked by itself</source>
        <translation>لا يحدّث الأجهزة بنفسه كما طُلب</translation>
    </message>
    <message>
        <source>a $50 server against fees of %1</source>
        <translation>خادم بـ $٥٠ مقابل رسوم %1</translation>
    </message>
    <message>
        <source>Azure takes %1 for these messages, AWS %2</source>
        <translation>يأخذ Azure ‏%1 عن هذه الرسائل، وAWS ‏%2</translation>
    </message>
    <message>
        <source>the cheaper cloud costs %1 a month</source>
        <translation>السحابة الأرخص تكلّف %1 في الشهر</translation>
    </message>
    <message>
        <source>no messages, no price</source>
        <translation>لا رسائل، لا سعر</translation>
    </message>
    <message>
        <source>Salary of an engineer</source>
        <translation>راتب مهندس</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>المهندسون</translation>
    </message>
    <message>
        <source>Estimated rows</source>
        <translation>البنود المقدّرة</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>الرسائل في اليوم</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>الحمولة</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>%1 × %2 devices = </source>
        <translation>‏%1 × %2 جهاز = </translation>
    </message>
    <message>
        <source>Security patching</source>
        <translation>ترقيع الأمان</translation>
    </message>
    <message>
        <source>The source names 4 hours a month: $200 at 160 hours for $8,000.</source>
        <translation>يذكر المصدر ٤ ساعات في الشهر: $٢٠٠ عند ١٦٠ ساعة بـ $٨٬٠٠٠.</translation>
    </message>
    <message>
        <source>On-call duty</source>
        <translation>المناوبة</translation>
    </message>
    <message>
        <source>Allowances for nights and weekends.</source>
        <translation>بدلات الليالي وعطل الأسبوع.</translation>
    </message>
    <message>
        <source>Security audit</source>
        <translation>تدقيق الأمان</translation>
    </message>
    <message>
        <source>A yearly audit, by the month.</source>
        <translation>تدقيق سنوي، محسوب بالشهر.</translation>
    </message>
    <message>
        <source>GDPR records and impact assessment</source>
        <translation>سجلات GDPR وتقييم الأثر</translation>
    </message>
    <message>
        <source>An EU region alone is no compliance.</source>
        <translation>منطقة في الاتحاد الأوروبي وحدها ليست امتثالًا.</translation>
    </message>
    <message>
        <source>Penetration test</source>
        <translation>اختبار اختراق</translation>
    </message>
    <message>
        <source>A yearly test, by the month.</source>
        <translation>اختبار سنوي، محسوب بالشهر.</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>خطة الدعم</translation>
    </message>
    <message>
        <source>The vendor&apos;s paid support; not in any list price here.</source>
        <translation>دعم المورّد المدفوع؛ ليس في أي سعر معلن هنا.</translation>
    </message>
    <message>
        <source>Second environment</source>
        <translation>بيئة ثانية</translation>
    </message>
    <message>
        <source>A fleet to test on before the real one.</source>
        <translation>أسطول للاختبار قبل الحقيقي.</translation>
    </message>
    <message>
        <source>Database of your own beside the platform</source>
        <translation>قاعدة بيانات خاصة بجانب المنصة</translation>
    </message>
    <message>
        <source>What the source calls a way out of lock-in, in no column of its table.</source>
        <translation>ما يسميه المصدر مخرجًا من التقييد، وليس في أي عمود من جدوله.</translation>
    </message>
    <message>
        <source>Data leaving the cloud</source>
        <translation>البيانات الخارجة من السحابة</translation>
    </message>
    <message>
        <source>Downloads and exports.</source>
        <translation>التنزيلات والتصديرات.</translation>
    </message>
    <message>
        <source>Backup test</source>
        <translation>اختبار النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>A backup that nobody restored is a hope.</source>
        <translation>نسخة لم يستعدها أحد مجرد أمل.</translation>
    </message>
    <message>
        <source>SIM and connectivity</source>
        <translation>الشريحة والاتصال</translation>
    </message>
    <message>
        <source>A month of each device.</source>
        <translation>شهر لكل جهاز.</translation>
    </message>
    <message>
        <source>Visits to devices</source>
        <translation>زيارات الأجهزة</translation>
    </message>
    <message>
        <source>Replacements and repairs in the field.</source>
        <translation>الاستبدال والإصلاح في الموقع.</translation>
    </message>
    <message>
        <source>Staff turnover</source>
        <translation>تبدّل الموظفين</translation>
    </message>
    <message>
        <source>Hiring and training who follows.</source>
        <translation>توظيف الخلف وتدريبه.</translation>
    </message>
    <message>
        <source>Migration and set-up</source>
        <translation>الترحيل والإعداد</translation>
    </message>
    <message>
        <source>Paid once, at the start.</source>
        <translation>تُدفع مرة واحدة في البداية.</translation>
    </message>
    <message>
        <source>Exit: the price of lock-in</source>
        <translation>الخروج: ثمن التقييد</translation>
    </message>
    <message>
        <source>New credentials, data export, firmware; paid once, weighed by its probability.</source>
        <translation>بيانات اعتماد جديدة وتصدير بيانات وبرنامج ثابت؛ تُدفع مرة وتُرجّح باحتمالها.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 sends a second of %2 allowed; the quota lasts</source>
        <translation>‏%1 إرسال في الثانية من %2 مسموح؛ والحصة تكفي</translation>
    </message>
    <message>
        <source>%1 sends a second, %2 allowed: a peak this short is queued</source>
        <translation>‏%1 إرسال في الثانية، المسموح %2: ذروة بهذا القصر توضع في طابور</translation>
    </message>
    <message>
        <source>%1 sends a second, %2 allowed: throttled</source>
        <translation>‏%1 إرسال في الثانية، المسموح %2: مُخنَق</translation>
    </message>
    <message>
        <source>the day&apos;s quota ends after %1 h</source>
        <translation>تنتهي حصة اليوم بعد %1 س</translation>
    </message>
    <message>
        <source>any number of units</source>
        <translation>أي عدد من الوحدات</translation>
    </message>
    <message>
        <source>no tier holds an ordinary day</source>
        <translation>لا فئة تكفي يومًا عاديًا</translation>
    </message>
    <message>
        <source>%1 for the average</source>
        <translation>‏%1 للمتوسط</translation>
    </message>
    <message>
        <source>no tier holds the event</source>
        <translation>لا فئة تكفي الحدث</translation>
    </message>
    <message>
        <source>%1 for the event, all month</source>
        <translation>‏%1 للحدث طوال الشهر</translation>
    </message>
    <message>
        <source>%1, %2 more on event days by script</source>
        <translation>‏%1، و%2 أكثر في أيام الأحداث ببرنامج نصي</translation>
    </message>
    <message>
        <source>more units than the tier can have</source>
        <translation>وحدات أكثر مما تسمح به الفئة</translation>
    </message>
    <message>
        <source>; an estimate: billing by the day is not confirmed</source>
        <translation>؛ تقدير: المحاسبة باليوم غير مؤكدة</translation>
    </message>
    <message>
        <source>pay per use</source>
        <translation>الدفع حسب الاستخدام</translation>
    </message>
    <message>
        <source>%1 more messages in the month</source>
        <translation>‏%1 رسالة أكثر في الشهر</translation>
    </message>
    <message>
        <source>servers as they are</source>
        <translation>الخوادم كما هي</translation>
    </message>
    <message>
        <source>sized by hand: %1 data points a second at the height</source>
        <translation>يُقدَّر يدويًا: %1 نقطة بيانات في الثانية عند الذروة</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>الخطة %1</translation>
    </message>
    <message>
        <source>any public plan</source>
        <translation>أي خطة معلنة</translation>
    </message>
    <message>
        <source>%1 data points a minute are within the plan</source>
        <translation>‏%1 نقطة بيانات في الدقيقة ضمن الخطة</translation>
    </message>
    <message>
        <source>you say %1 FTE for self-hosting; the source&apos;s own table says 0.3</source>
        <translation>تقول أنت %1 وظيفة للاستضافة الذاتية؛ وجدول المصدر يقول ٠٫٣</translation>
    </message>
    <message>
        <source>the price list has no hub units</source>
        <translation>لا وحدات Hub في قائمة الأسعار</translation>
    </message>
    <message>
        <source>no tier holds even an ordinary day</source>
        <translation>لا فئة تكفي حتى يومًا عاديًا</translation>
    </message>
    <message>
        <source>the units for an ordinary day hold a %1-fold event</source>
        <translation>وحدات اليوم العادي تكفي حدثًا بمقدار %1 أضعاف</translation>
    </message>
    <message>
        <source>units are raised by hand or script; those for an ordinary day do not hold a %1-fold event</source>
        <translation>تُزاد الوحدات يدويًا أو ببرنامج نصي؛ ووحدات اليوم العادي لا تكفي حدثًا بمقدار %1 أضعاف</translation>
    </message>
    <message>
        <source>EU regions are available; a region alone is no compliance</source>
        <translation>المناطق الأوروبية متاحة؛ والمنطقة وحدها ليست امتثالًا</translation>
    </message>
    <message>
        <source>leaving the cloud frees %1 a month; one engineer costs %2</source>
        <translation>ترك السحابة يوفّر %1 في الشهر؛ والمهندس يكلّف %2</translation>
    </message>
    <message>
        <source>fees of %1 a month, %2 for a million messages, against %3 for all of self-hosting</source>
        <translation>رسوم %1 في الشهر، %2 لكل مليون رسالة، مقابل %3 لكامل الاستضافة الذاتية</translation>
    </message>
    <message>
        <source>fees of %1 a month against %2 for those who would build it</source>
        <translation>رسوم %1 في الشهر مقابل %2 لمن سيبنيه</translation>
    </message>
    <message>
        <source>nobody can check that</source>
        <translation>لا أحد يستطيع التحقق من ذلك</translation>
    </message>
    <message>
        <source>The figure has no branch for this answer.</source>
        <translation>لا فرع في الشكل لهذا الجواب.</translation>
    </message>
    <message>
        <source>The figure has no branch for this answer; it lies between %1.</source>
        <translation>لا فرع في الشكل لهذا الجواب؛ فهو بين %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>Azure&apos;s free hub holds %1 messages a day; this fleet counts %2.</source>
        <translation>يسع Hub المجاني من Azure ‏%1 رسالة في اليوم؛ وهذا الأسطول %2.</translation>
    </message>
    <message>
        <source>Azure&apos;s free hub holds %1 messages a day; this fleet counts %2 and does not fit.</source>
        <translation>يسع Hub المجاني من Azure ‏%1 رسالة في اليوم؛ وهذا الأسطول %2 ولا يتسع له.</translation>
    </message>
    <message>
        <source>%1 messages in blocks of 5 KiB, one rule with one action each, %2 connection-minutes</source>
        <translation>‏%1 رسالة في كتل من ٥ KiB، وقاعدة بإجراء واحد لكل منها، و%2 دقيقة اتصال</translation>
    </message>
    <message>
        <source>no tier holds this rate</source>
        <translation>لا فئة تكفي هذا المعدل</translation>
    </message>
    <message>
        <source>%1 × %2 for this part of the month; %3 messages in blocks of 4 KiB</source>
        <translation>‏%1 × %2 لهذا الجزء من الشهر؛ %3 رسالة في كتل من ٤ KiB</translation>
    </message>
    <message>
        <source>plan %1 for this part of the month</source>
        <translation>الخطة %1 لهذا الجزء من الشهر</translation>
    </message>
    <message>
        <source>no public plan takes this rate</source>
        <translation>لا خطة معلنة تقبل هذا المعدل</translation>
    </message>
    <message>
        <source>%1 weighs %2 instead of %3</source>
        <translation>يزن %1 مقدار %2 بدلًا من %3</translation>
    </message>
    <message>
        <source>%1 takes at most %2 FTE instead of %3</source>
        <translation>يأخذ %1 على الأكثر %2 وظيفة بدلًا من %3</translation>
    </message>
    <message>
        <source>%1 for %2 instead of %3</source>
        <translation>‏%1 لـ %2 بدلًا من %3</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>يحصل %1 على %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>self-hosted ThingsBoard</source>
        <translation>‏ThingsBoard مُستضاف ذاتيًا</translation>
    </message>
    <message>
        <source>managed ThingsBoard</source>
        <translation>‏ThingsBoard مُدار</translation>
    </message>
    <message>
        <source>Too many prices are unknown to compare the platforms.</source>
        <translation>أسعار كثيرة غير معروفة فلا يمكن مقارنة المنصات.</translation>
    </message>
    <message>
        <source>For %1 devices at %2 messages a day, %3 costs %4 a month and %5 %6; they are within 5 % of each other, inside the uncertainty of the estimates.</source>
        <translation>لعدد %1 من الأجهزة بمعدل %2 رسالة في اليوم، يكلّف %3 مبلغ %4 في الشهر ويكلّف %5 مبلغ %6؛ والفرق بينهما ضمن ٥ % أي داخل عدم يقين التقديرات.</translation>
    </message>
    <message>
        <source>For %1 devices at %2 messages a day, %3 costs %4 a month and %5 %6, %7 less.</source>
        <translation>لعدد %1 من الأجهزة بمعدل %2 رسالة في اليوم، يكلّف %3 مبلغ %4 في الشهر ويكلّف %5 مبلغ %6، والفرق %7.</translation>
    </message>
    <message>
        <source>Self-hosting costs %1 and matches %2 at %3 people.</source>
        <translation>الاستضافة الذاتية تكلّف %1 وتتساوى مع %2 عند %3 وظيفة.</translation>
    </message>
    <message>
        <source>Self-hosting costs %1 and stays dearer than %2 even without people.</source>
        <translation>الاستضافة الذاتية تكلّف %1 وتبقى أغلى من %2 حتى بدون أشخاص.</translation>
    </message>
    <message>
        <source>All are inside the budget of %1.</source>
        <translation>كلها ضمن ميزانية %1.</translation>
    </message>
    <message>
        <source>%1 of %2 are inside the budget of %3.</source>
        <translation>‏%1 من %2 ضمن ميزانية %3.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>البروتوكولات</translation>
    </message>
    <message>
        <source>Device management</source>
        <translation>إدارة الأجهزة</translation>
    </message>
    <message>
        <source>OTA update</source>
        <translation>التحديث عبر الهواء</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>التراجع</translation>
    </message>
    <message>
        <source>Shadow or twin</source>
        <translation>الظل أو التوأم</translation>
    </message>
    <message>
        <source>Edge runtime</source>
        <translation>بيئة تشغيل طرفية</translation>
    </message>
    <message>
        <source>Rules and processing</source>
        <translation>القواعد والمعالجة</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>لوحات المعلومات</translation>
    </message>
    <message>
        <source>Ceiling of scale</source>
        <translation>سقف الحجم</translation>
    </message>
    <message>
        <source>Elasticity in a burst</source>
        <translation>المرونة عند الذروة</translation>
    </message>
    <message>
        <source>Availability and recovery</source>
        <translation>التوافر والاستعادة</translation>
    </message>
    <message>
        <source>Choice of hosting</source>
        <translation>حرية الاستضافة</translation>
    </message>
    <message>
        <source>EU compliance</source>
        <translation>الامتثال الأوروبي</translation>
    </message>
    <message>
        <source>Security and identity</source>
        <translation>الأمن والهوية</translation>
    </message>
    <message>
        <source>Open licence</source>
        <translation>ترخيص مفتوح</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>قابلية النقل</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>دورة الحياة</translation>
    </message>
    <message>
        <source>Community and documents</source>
        <translation>المجتمع والوثائق</translation>
    </message>
    <message>
        <source>Ease of start</source>
        <translation>سهولة البدء</translation>
    </message>
    <message>
        <source>Little to operate</source>
        <translation>قلة التشغيل</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>التكاملات</translation>
    </message>
    <message>
        <source>Clear prices</source>
        <translation>أسعار واضحة</translation>
    </message>
    <message>
        <source>Textbook (teaching values, no planning advice)</source>
        <translation>الكتاب (قيم تعليمية، ليست نصيحة تخطيط)</translation>
    </message>
    <message>
        <source>Corrected (wrong and missing rows replaced)</source>
        <translation>مصحح (استبدلت الصفوف الخاطئة والناقصة)</translation>
    </message>
    <message>
        <source>Modelled (every row from the price list)</source>
        <translation>محسوب (كل صف من قائمة الأسعار)</translation>
    </message>
    <message>
        <source>Platform and cost: %1</source>
        <translation>المنصة والتكلفة: %1</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>‏%1 جهاز</translation>
    </message>
    <message>
        <source>, with %1 prices of your own</source>
        <translation>، منها %1 من أسعارك</translation>
    </message>
    <message>
        <source>%1 devices, %2 messages a day of %3 bytes, region %4, %5 months. Prices: catalogue %6 of %7, content %8%9. US dollars.</source>
        <translation>‏%1 جهاز، %2 رسالة في اليوم من %3 بايت، المنطقة %4، %5 شهر. الأسعار: الكتالوج ‎%6 بتاريخ %7، المحتوى %8%9. دولار أمريكي.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>في الشهر</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>‏%1 شهر</translation>
    </message>
    <message>
        <source>At today&apos;s value</source>
        <translation>بقيمة اليوم</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>%1 is incomplete: no price for %2.</source>
        <translation>‏%1 غير مكتمل: لا سعر لـ %2.</translation>
    </message>
    <message>
        <source>%1: %2 once, at the start.</source>
        <translation>‏%1: %2 مرة واحدة في البداية.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Nothing fits all needs. Without %1 something does.</source>
        <translation>لا شيء يلبي كل المتطلبات. بدون %1 يوجد ما يناسب.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Score of 5</source>
        <translation>الدرجة من ٥</translation>
    </message>
    <message>
        <source>Why: %1 leads %2 by %3: %4.</source>
        <translation>السبب: %1 يتقدم على %2 بمقدار %3: %4.</translation>
    </message>
    <message>
        <source>No single change would make the second win.</source>
        <translation>لا تغيير واحد يجعل الثاني يفوز.</translation>
    </message>
    <message>
        <source>The second would win if one of these were so: %1.</source>
        <translation>يفوز الثاني لو تحقق أحد هذه: %1.</translation>
    </message>
    <message>
        <source>The first wins %1 % of draws of the weights within 30 %, and %2 % of draws in which scores without a document move by a step.</source>
        <translation>يفوز الأول في %1 % من السحوبات بأوزان ضمن ٣٠ %، وفي %2 % من السحوبات التي تتحرك فيها الدرجات بلا وثيقة درجة واحدة.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>المستبعد:</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>ما يهم</translation>
    </message>
    <message>
        <source>A month of %1 when one input changes:</source>
        <translation>شهر من %1 عند تغير مدخل واحد:</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>المدخل</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>At the low value</source>
        <translation>عند القيمة المنخفضة</translation>
    </message>
    <message>
        <source>At the high value</source>
        <translation>عند القيمة المرتفعة</translation>
    </message>
    <message>
        <source>In an event of %1 times the messages for %2 hours</source>
        <translation>في حدث بعدد رسائل مضاعف %1 مرات لمدة %2 ساعة</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>Fees a month</source>
        <translation>الرسوم في الشهر</translation>
    </message>
    <message>
        <source>Quoted opinions</source>
        <translation>آراء منقولة</translation>
    </message>
    <message>
        <source>Table by device count (%1): %2. %3</source>
        <translation>جدول حسب عدد الأجهزة (%1): %2. %3</translation>
    </message>
    <message>
        <source>Its reason &quot;%1&quot; is true here: %2.</source>
        <translation>السبب «%1» صحيح هنا: %2.</translation>
    </message>
    <message>
        <source>Its reason &quot;%1&quot; is not true here: %2.</source>
        <translation>السبب «%1» غير صحيح هنا: %2.</translation>
    </message>
    <message>
        <source>asks for %1, which is not answered.</source>
        <translation>يسأل عن %1 ولا جواب له.</translation>
    </message>
    <message>
        <source>Figure: %1 %2</source>
        <translation>الشكل: %1 %2</translation>
    </message>
    <message>
        <source>How computed: %1</source>
        <translation>كيف حُسب: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>What is different from the source</source>
        <translation>ما يختلف عن المصدر</translation>
    </message>
    <message>
        <source>Prices used</source>
        <translation>الأسعار المستخدمة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>(yours)</source>
        <translation>(سعرك)</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Not included unless switched on: SIM and connectivity, hardware, egress, support plans, set-up and migration, tax. Scores and people are assumptions.</source>
        <translation>غير مشمول ما لم يُفعّل: الشريحة والاتصال، العتاد، البيانات الخارجة، عقود الدعم، الإعداد والترحيل، الضرائب. الدرجات والأشخاص افتراضات.</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>الحوكمة</translation>
    </message>
    <message>
        <source>Freedom</source>
        <translation>الحرية</translation>
    </message>
    <message>
        <source>Operability</source>
        <translation>قابلية التشغيل</translation>
    </message>
</context>
<context>
    <name>DemoFleet</name>
    <message>
        <source>Demo fleet</source>
        <translation>أسطول تجريبي</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>البرنامج الثابت</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>الفاصل</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>العتاد</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>الرقم التسلسلي</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Not known: the connection to the broker is lost.</source>
        <translation>غير معروف: فُقد الاتصال بالوسيط.</translation>
    </message>
    <message>
        <source>Offline: the broker published its last will (%1).</source>
        <translation>غير متصل: نشر الوسيط وصيته الأخيرة (%1).</translation>
    </message>
    <message>
        <source>Offline: the device said so on its status topic (%1).</source>
        <translation>غير متصل: قال الجهاز ذلك في موضوع حالته (%1).</translation>
    </message>
    <message>
        <source>Online: the device said so on its status topic (%1); no other message yet.</source>
        <translation>متصل: قال الجهاز ذلك في موضوع حالته (%1)؛ لا رسالة أخرى بعد.</translation>
    </message>
    <message>
        <source>Offline: heard last %1; more than three times its interval of %2 is over.</source>
        <translation>غير متصل: سُمع آخر مرة %1؛ مضى أكثر من ثلاثة أضعاف فاصله %2.</translation>
    </message>
    <message>
        <source>Online: its last message came %1.</source>
        <translation>متصل: وصلت آخر رسالة منه %1.</translation>
    </message>
    <message>
        <source>It speaks every %1 and counts as offline in %2.</source>
        <translation>يتحدث كل %1 ويُعد غير متصل خلال %2.</translation>
    </message>
    <message>
        <source>Not known: nothing was heard in this run. Its values are from the cache, its last message came %1.</source>
        <translation>غير معروف: لم يُسمع شيء في هذا التشغيل. قيمه من المخزن المؤقت، ووصلت آخر رسالة منه %1.</translation>
    </message>
    <message>
        <source>Not known: only retained messages so far, nothing live.</source>
        <translation>غير معروف: رسائل محتفظ بها فقط حتى الآن، لا شيء مباشر.</translation>
    </message>
    <message>
        <source>true</source>
        <translation>صواب</translation>
    </message>
    <message>
        <source>false</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>cached %1</source>
        <translation>مخزّن %1</translation>
    </message>
    <message>
        <source>Told by the device</source>
        <translation>أخبر به الجهاز</translation>
    </message>
    <message>
        <source>Learned from its messages</source>
        <translation>عُرف من رسائله</translation>
    </message>
    <message>
        <source>The device&apos;s clock is off by more than five minutes; its readings carry their arrival time instead.</source>
        <translation>ساعة الجهاز منحرفة أكثر من خمس دقائق؛ تحمل قراءاته وقت الوصول بدلًا منها.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>التنبيهات المفتوحة</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A secret of %1 is not in the keychain.</source>
        <translation>سرّ من أسرار %1 ليس في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>لا توجد في هذا الحاسوب سلسلة مفاتيح تستجيب.</translation>
    </message>
    <message>
        <source>Set %1 in the environment to give it.</source>
        <translation>اضبط %1 في البيئة لإعطائه.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1 is not valid. Check it and try again.</source>
        <translation>‏%1 غير صالح. تحقق منه وحاول مجددًا.</translation>
    </message>
    <message>
        <source>%1 was not found. Check the name, or choose another.</source>
        <translation>لم يُعثر على %1. تحقق من الاسم أو اختر غيره.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Look at the newest version, then try again.</source>
        <translation>تغيّر %1 في هذه الأثناء. انظر في أحدث نسخة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>%1 may not be used with these rights. Ask for access, or sign in as somebody else.</source>
        <translation>لا يجوز استخدام %1 بهذه الصلاحيات. اطلب الوصول أو سجّل الدخول باسم آخر.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and the address, then try again.</source>
        <translation>لا يمكن الوصول إلى %1. تحقق من الشبكة والعنوان ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again; if it stays silent, check that it is running.</source>
        <translation>لم يجب %1 في الوقت المناسب. حاول مجددًا؛ وإن ظل صامتًا فتحقق من أنه يعمل.</translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing more happens until you start it again.</source>
        <translation>أُلغي %1. لن يحدث شيء حتى تبدأه من جديد.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be read. Restore a copy, or start with a new one.</source>
        <translation>‏%1 تالف ولا يمكن قراءته. استعد نسخة أو ابدأ بواحد جديد.</translation>
    </message>
    <message>
        <source>%1 failed for a reason inside Fleetscope. Try again; if it happens again, report it with the log.</source>
        <translation>فشل %1 لسبب داخل Fleetscope. حاول مجددًا؛ وإن تكرر فأبلغ عنه مع السجل.</translation>
    </message>
    <message>
        <source>This is not valid. Check it and try again.</source>
        <translation>هذا غير صالح. تحقق منه وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Nothing was found. Check the name, or choose another.</source>
        <translation>لم يُعثر على شيء. تحقق من الاسم أو اختر غيره.</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Look at the newest version, then try again.</source>
        <translation>تغيّر في هذه الأثناء. انظر في أحدث نسخة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Your rights do not allow this. Ask for access, or sign in as somebody else.</source>
        <translation>صلاحياتك لا تسمح بهذا. اطلب الوصول أو سجّل الدخول باسم آخر.</translation>
    </message>
    <message>
        <source>The other side cannot be reached. Check the network and the address, then try again.</source>
        <translation>لا يمكن الوصول إلى الطرف الآخر. تحقق من الشبكة والعنوان ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again; if it stays silent, check that the other side is running.</source>
        <translation>لم يصل جواب في الوقت المناسب. حاول مجددًا؛ وإن استمر الصمت فتحقق من أن الطرف الآخر يعمل.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing more happens until you start it again.</source>
        <translation>أُلغي. لن يحدث شيء حتى تبدأه من جديد.</translation>
    </message>
    <message>
        <source>The data is damaged and cannot be read. Restore a copy, or start with a new one.</source>
        <translation>البيانات تالفة ولا يمكن قراءتها. استعد نسخة أو ابدأ بجديدة.</translation>
    </message>
    <message>
        <source>Fleetscope failed here. Try again; if it happens again, report it with the log.</source>
        <translation>فشل Fleetscope هنا. حاول مجددًا؛ وإن تكرر فأبلغ عنه مع السجل.</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>%1 is missing.</source>
        <translation>‏%1 مفقود.</translation>
    </message>
    <message>
        <source>%1 should stand here, not “%2”.</source>
        <translation>يجب أن يكون هنا %1 لا ”%2“.</translation>
    </message>
    <message>
        <source>“%1” is no field. Metrics begin with m., tags with tag.</source>
        <translation>‏”%1“ ليس حقلًا. تبدأ المقاييس بـ m. والوسوم بـ tag.</translation>
    </message>
    <message>
        <source>A field or a word</source>
        <translation>حقل أو كلمة</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>قيمة</translation>
    </message>
    <message>
        <source>A set like {north, port}</source>
        <translation>مجموعة مثل {north, port}</translation>
    </message>
    <message>
        <source>A comma or }</source>
        <translation>فاصلة أو }</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>هذا القوس غير مغلق.</translation>
    </message>
    <message>
        <source>“%1” does not belong here. Put texts with special characters in quotes.</source>
        <translation>‏”%1“ ليس مكانه هنا. ضع النصوص ذات الأحرف الخاصة بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>علامة الاقتباس هذه غير مغلقة.</translation>
    </message>
    <message>
        <source>“%1” is a text; an operator needs a field before it, like m.&quot;%1&quot;.</source>
        <translation>‏”%1“ نص؛ يحتاج العامل حقلًا قبله، مثل m.&quot;%1&quot;.</translation>
    </message>
    <message>
        <source>This field does not know “%1”.</source>
        <translation>لا يعرف هذا الحقل ”%1“.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>‏”%1“ ليس عددًا.</translation>
    </message>
    <message>
        <source>“%1” is no duration like 90s, 15m or 2h30m.</source>
        <translation>‏”%1“ ليس مدة مثل 90s أو 15m أو 2h30m.</translation>
    </message>
    <message>
        <source>“%1” is no time like now-1h, 2026-09-01 or &quot;2026-09-01 08:00&quot;. For durations, use age.</source>
        <translation>‏”%1“ ليس وقتًا مثل now-1h أو 2026-09-01 أو &quot;2026-09-01 08:00&quot;. للمدد استخدم age.</translation>
    </message>
    <message>
        <source>“%1” is no status. There are online, offline and unknown.</source>
        <translation>‏”%1“ ليس حالة. الحالات online وoffline وunknown.</translation>
    </message>
    <message>
        <source>“%1” is no topic filter: + and # stand alone between slashes, # at the end.</source>
        <translation>‏”%1“ ليس مرشح مواضيع: يقف + و# وحدهما بين الشرطات المائلة، و# في النهاية.</translation>
    </message>
    <message>
        <source>The regular expression is wrong: %1.</source>
        <translation>التعبير النمطي خاطئ: %1.</translation>
    </message>
    <message>
        <source>null can only be compared with == and !=.</source>
        <translation>لا تُقارن null إلا بـ == و!=.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>هذا طويل جدًا.</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other.</source>
        <translation>أقواس متداخلة كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>العمود %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no severity. There are info, warning and critical.</source>
        <translation>‏”%1“ ليس درجة خطورة. الدرجات info وwarning وcritical.</translation>
    </message>
</context>
<context>
    <name>PayloadFormat</name>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
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
        <translation>نص</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>ست عشري</translation>
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
        <translation>الموضوع لا يتبع اللهجة</translation>
    </message>
    <message>
        <source>a device or metric name is empty, too long or has control characters</source>
        <translation>اسم جهاز أو مقياس فارغ أو طويل جدًا أو فيه أحرف تحكم</translation>
    </message>
    <message>
        <source>the payload is larger than 256 KiB</source>
        <translation>الحمولة أكبر من ٢٥٦ KiB</translation>
    </message>
    <message>
        <source>the payload is not what its format says</source>
        <translation>الحمولة ليست كما يقول تنسيقها</translation>
    </message>
    <message>
        <source>a text is not UTF-8</source>
        <translation>نص ليس UTF-8</translation>
    </message>
    <message>
        <source>the payload is nested deeper than 16 levels</source>
        <translation>الحمولة متداخلة أعمق من ١٦ مستوى</translation>
    </message>
    <message>
        <source>a value is no number, truth value or text</source>
        <translation>قيمة ليست عددًا ولا قيمة منطقية ولا نصًا</translation>
    </message>
    <message>
        <source>the device sends more than 256 metrics, or the fleet too many</source>
        <translation>يرسل الجهاز أكثر من ٢٥٦ مقياسًا، أو الأسطول أكثر مما يجب</translation>
    </message>
    <message>
        <source>the connection has more than 1,000,000 devices</source>
        <translation>للاتصال أكثر من ١٬٠٠٠٬٠٠٠ جهاز</translation>
    </message>
    <message>
        <source>the connection has more than 65,536 metric names</source>
        <translation>للاتصال أكثر من ٦٥٬٥٣٦ اسم مقياس</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما الخطأ</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 is not a recording that can be played. Choose a file that Fleetscope recorded; one that was packed again has to be unpacked first.</source>
        <translation>‏%1 ليس تسجيلًا يمكن تشغيله. اختر ملفًا سجّله Fleetscope؛ وما ضُغط ثانيةً يجب فكه أولًا.</translation>
    </message>
    <message>
        <source>%1 was recorded by a newer version of Fleetscope. Install that version to play it.</source>
        <translation>سُجّل %1 بإصدار أحدث من Fleetscope. ثبّت ذلك الإصدار لتشغيله.</translation>
    </message>
    <message>
        <source>%1 is damaged: the rest of it cannot be played. Ask for the file again.</source>
        <translation>‏%1 تالف: لا يمكن تشغيل بقيته. اطلب الملف مجددًا.</translation>
    </message>
    <message>
        <source>The recording %1 ended: the disk is too slow for so many messages. Record to another disk.</source>
        <translation>انتهى التسجيل %1: القرص بطيء جدًا لهذا العدد من الرسائل. سجّل على قرص آخر.</translation>
    </message>
    <message>
        <source>The recording %1 ended: it is as large as a recording may become. Record the next stretch to another file.</source>
        <translation>انتهى التسجيل %1: بلغ أكبر حجم مسموح. سجّل ما يليه في ملف آخر.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be written. Make room on the disk, or choose another folder.</source>
        <translation>لا يمكن كتابة التسجيل %1. أفرغ مساحة على القرص أو اختر مجلدًا آخر.</translation>
    </message>
</context>
<context>
    <name>RolloutComparison</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Last time, %1: %2 %3 on %4: %5.</source>
        <translation>المرة السابقة، %1: %2 %3 على %4: %5.</translation>
    </message>
    <message>
        <source>%1 updated, %2 failed (%3), in %4.</source>
        <translation>حُدِّث %1، وفشل %2 (%3)، خلال %4.</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <comment>limit of failures 5 % instead of 10 %</comment>
        <translation>‏%1 %2 بدلًا من %3</translation>
    </message>
    <message>
        <source>devices:</source>
        <translation>الأجهزة:</translation>
    </message>
    <message>
        <source>phases:</source>
        <translation>المراحل:</translation>
    </message>
    <message>
        <source>limit of failures:</source>
        <translation>حد حالات الفشل:</translation>
    </message>
    <message>
        <source>at a time:</source>
        <translation>في آن واحد:</translation>
    </message>
    <message>
        <source>health gate:</source>
        <translation>بوابة الصحة:</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّلة</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّلة</translation>
    </message>
    <message>
        <source>This time everything is as it was then.</source>
        <translation>كل شيء هذه المرة كما كان حينها.</translation>
    </message>
    <message>
        <source>This time: %1.</source>
        <translation>هذه المرة: %1.</translation>
    </message>
    <message>
        <source>an unknown version</source>
        <translation>إصدار غير معروف</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>ينقص %1 %2</translation>
    </message>
    <message>
        <source>%1 is %2, and %3 is needed</source>
        <translation>‏%1 هو %2، والمطلوب %3</translation>
    </message>
    <message>
        <source>the library has no release of it that is new enough</source>
        <translation>ليس في المكتبة إصدار منه حديث بما يكفي</translation>
    </message>
    <message>
        <source>roll out %1 first</source>
        <translation>انشر %1 أولًا</translation>
    </message>
    <message>
        <source>%1 is none of the versions it goes over</source>
        <translation>‏%1 ليس من الإصدارات التي يُثبَّت فوقها</translation>
    </message>
    <message>
        <source>%1 is older than %2</source>
        <translation>‏%1 أقدم من %2</translation>
    </message>
    <message>
        <source>no release of the library leads to %1</source>
        <translation>لا يوجد في المكتبة إصدار يقود إلى %1</translation>
    </message>
    <message>
        <source>roll out %1 first, then %2</source>
        <translation>انشر %1 أولًا، ثم %2</translation>
    </message>
</context>
<context>
    <name>RolloutRefusal</name>
    <message>
        <source>It has been started, and then its plan stays as it is. Make a new rollout instead.</source>
        <translation>لقد بدأ، وبعد البدء تبقى خطته كما هي. أنشئ نشرًا جديدًا بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Its plan is settled already. Edit it to change it.</source>
        <translation>خطته محسومة بالفعل. حرّرها لتغييرها.</translation>
    </message>
    <message>
        <source>It does not wait for an approval: somebody has answered already, or it was edited.</source>
        <translation>لا ينتظر موافقة: ردّ شخص ما بالفعل، أو جرى تحريره.</translation>
    </message>
    <message>
        <source>Who made the plan cannot approve it. Ask a second person to do it.</source>
        <translation>من وضع الخطة لا يمكنه الموافقة عليها. اطلب ذلك من شخص ثانٍ.</translation>
    </message>
    <message>
        <source>The plan was changed after it was shown to you. Read it again, then approve it.</source>
        <translation>تغيّرت الخطة بعد عرضها عليك. اقرأها مجددًا ثم وافق عليها.</translation>
    </message>
    <message>
        <source>It is not ready to start. Finish and check its plan first.</source>
        <translation>ليس جاهزًا للبدء. أكمل خطته وتحقق منها أولًا.</translation>
    </message>
    <message>
        <source>It does not run, so there is nothing to pause.</source>
        <translation>لا يعمل، فلا شيء لإيقافه مؤقتًا.</translation>
    </message>
    <message>
        <source>It is not paused, so there is nothing to resume.</source>
        <translation>ليس متوقفًا مؤقتًا، فلا شيء لاستئنافه.</translation>
    </message>
    <message>
        <source>A gate stopped it. Say why it may go on: the reason is kept in its history.</source>
        <translation>أوقفته إحدى البوابات. اذكر سبب السماح بمتابعته: يُحفظ السبب في سجله.</translation>
    </message>
    <message>
        <source>This needs a reason, which is kept in the history.</source>
        <translation>يتطلب هذا سببًا يُحفظ في السجل.</translation>
    </message>
    <message>
        <source>It is not driven from here at the moment. Wait for the connection, or take it over from the program that drives it.</source>
        <translation>لا يُقاد من هنا في الوقت الحالي. انتظر الاتصال، أو تولَّ قيادته من البرنامج الذي يقوده.</translation>
    </message>
    <message>
        <source>It has ended already, so there is nothing to cancel.</source>
        <translation>لقد انتهى بالفعل، فلا شيء لإلغائه.</translation>
    </message>
    <message>
        <source>Only a rollout that runs or is paused can be rolled back. To go back after its end, roll out the older release.</source>
        <translation>لا يمكن التراجع إلا عن نشر يعمل أو متوقف مؤقتًا. للعودة بعد انتهائه، انشر الإصدار الأقدم.</translation>
    </message>
    <message>
        <source>No phase is under way, so there is none to skip.</source>
        <translation>لا توجد مرحلة جارية، فلا شيء لتخطيه.</translation>
    </message>
    <message>
        <source>No phase waits for an approval.</source>
        <translation>لا توجد مرحلة تنتظر موافقة.</translation>
    </message>
    <message>
        <source>No downloaded release waits to be installed.</source>
        <translation>لا يوجد إصدار منزَّل ينتظر التثبيت.</translation>
    </message>
    <message>
        <source>This cannot be done with a single device.</source>
        <translation>لا يمكن فعل هذا مع جهاز واحد.</translation>
    </message>
    <message>
        <source>%1 is past the point at which that was possible.</source>
        <translation>تجاوز %1 المرحلة التي كان ذلك ممكنًا فيها.</translation>
    </message>
    <message>
        <source>It is not there any more. Somebody may have removed it meanwhile.</source>
        <translation>لم يعد موجودًا. ربما حذفه شخص ما في هذه الأثناء.</translation>
    </message>
    <message>
        <source>There is a rollout with this id already. Make a new one.</source>
        <translation>يوجد نشر بهذا المعرّف بالفعل. أنشئ واحدًا جديدًا.</translation>
    </message>
    <message>
        <source>Only a draft can be removed: what was started stays in the history.</source>
        <translation>لا يمكن حذف سوى المسودة: ما بدأ يبقى في السجل.</translation>
    </message>
    <message>
        <source>The id %1 is not possible: letters, digits, - and _ are.</source>
        <translation>المعرّف %1 غير ممكن: المسموح حروف وأرقام و- و_.</translation>
    </message>
    <message>
        <source>There is nothing to install yet. Choose a release.</source>
        <translation>لا يوجد ما يُثبَّت بعد. اختر إصدارًا.</translation>
    </message>
    <message>
        <source>The release %1 has no version. Give it one in the library.</source>
        <translation>لا رقم إصدار لـ %1. حدّده في المكتبة.</translation>
    </message>
    <message>
        <source>The SHA-256 of the release %1 is not known. Add its file to the library again.</source>
        <translation>قيمة SHA-256 للإصدار %1 غير معروفة. أضف ملفه إلى المكتبة مجددًا.</translation>
    </message>
    <message>
        <source>The delta %1 must name the one version that it changes. Edit it in the library.</source>
        <translation>يجب أن تسمّي الحزمة الفرقية %1 الإصدار الوحيد الذي تغيّره. حرّرها في المكتبة.</translation>
    </message>
    <message>
        <source>The plan has no phase. Add one.</source>
        <translation>ليس في الخطة أي مرحلة. أضف واحدة.</translation>
    </message>
    <message>
        <source>The phase &quot;%1&quot; must reach more devices than the one before it, and at most 100 %.</source>
        <translation>يجب أن تصل المرحلة «%1» إلى أجهزة أكثر من سابقتها، وبحد أقصى ١٠٠ %.</translation>
    </message>
    <message>
        <source>The last phase must take all devices that are left. Set &quot;%1&quot; to 100 %.</source>
        <translation>يجب أن تشمل المرحلة الأخيرة كل الأجهزة المتبقية. اضبط «%1» على ١٠٠ %.</translation>
    </message>
    <message>
        <source>At least one device must be allowed at a time.</source>
        <translation>يجب السماح بجهاز واحد على الأقل في آن واحد.</translation>
    </message>
    <message>
        <source>The rate is not possible. It is 0 for no limit, or a number of devices a minute.</source>
        <translation>المعدل غير ممكن. هو ٠ لعدم وجود حد، أو عدد أجهزة في الدقيقة.</translation>
    </message>
    <message>
        <source>A limit in percent is out of range. It is between 0 and 100.</source>
        <translation>حد بالنسبة المئوية خارج النطاق. يكون بين ٠ و١٠٠.</translation>
    </message>
    <message>
        <source>The deadline must be after the start.</source>
        <translation>يجب أن يكون الموعد النهائي بعد البدء.</translation>
    </message>
    <message>
        <source>The maintenance window has no day. Choose at least one.</source>
        <translation>ليس في نافذة الصيانة أي يوم. اختر يومًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>The time zone %1 is not known here. Choose another.</source>
        <translation>المنطقة الزمنية %1 غير معروفة هنا. اختر غيرها.</translation>
    </message>
    <message>
        <source>A limit of the health gate is out of range. Limits are 0 or more.</source>
        <translation>أحد حدود بوابة الصحة خارج النطاق. الحدود ٠ أو أكثر.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a device: it does not fit into a topic.</source>
        <translation>لا يمكن أن يكون %1 اسم جهاز: لا يصلح ضمن موضوع.</translation>
    </message>
    <message>
        <source>%1 is in the list twice. Take it out once.</source>
        <translation>‏%1 مذكور في القائمة مرتين. احذفه مرة.</translation>
    </message>
    <message>
        <source>%1 belongs to no phase or no release of the plan. Make the plan again.</source>
        <translation>لا ينتمي %1 إلى أي مرحلة أو إصدار في الخطة. أعد وضع الخطة.</translation>
    </message>
    <message>
        <source>No device is chosen. Widen the filter, or choose devices.</source>
        <translation>لم يُختر أي جهاز. وسّع المرشّح، أو اختر أجهزة.</translation>
    </message>
    <message>
        <source>The release %1 is not published. Publish it in the library first.</source>
        <translation>الإصدار %1 غير منشور. انشره في المكتبة أولًا.</translation>
    </message>
    <message>
        <source>Devices have no address to fetch %1 from. In the library under Delivery, name your server or start the built-in one.</source>
        <translation>ليس لدى الأجهزة عنوان لجلب %1 منه. في المكتبة ضمن التسليم، سمِّ خادمك أو شغّل الخادم المدمج.</translation>
    </message>
    <message>
        <source>The signature of %1 is wrong: the file is not the one that was signed. Nothing was sent.</source>
        <translation>توقيع %1 خاطئ: الملف ليس الملف الموقَّع. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>%1 is signed by a key that is not trusted here. Add the key to the library if you know whose it is.</source>
        <translation>‏%1 موقَّع بمفتاح غير موثوق هنا. أضف المفتاح إلى المكتبة إن كنت تعرف صاحبه.</translation>
    </message>
    <message>
        <source>The release is not in the library any more. Add its file again.</source>
        <translation>لم يعد الإصدار في المكتبة. أضف ملفه مجددًا.</translation>
    </message>
    <message>
        <source>The file of %1 has changed since it was added. Add it again as a new release.</source>
        <translation>تغيّر ملف %1 منذ إضافته. أضفه مجددًا كإصدار جديد.</translation>
    </message>
    <message>
        <source>The connection of these devices is not open. Connect it, then try again.</source>
        <translation>اتصال هذه الأجهزة غير مفتوح. افتحه ثم حاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>RolloutReport</name>
    <message>
        <source>Release: %1 %2, %3, %4</source>
        <translation>الإصدار: %1 %2، %3، %4</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>غير موقّع</translation>
    </message>
    <message>
        <source>signed by key %1</source>
        <translation>موقّع بالمفتاح %1</translation>
    </message>
    <message>
        <source>Devices: %1, %2</source>
        <translation>الأجهزة: %1، %2</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>اختيرت يدويًا</translation>
    </message>
    <message>
        <source>all of the connection</source>
        <translation>كل أجهزة الاتصال</translation>
    </message>
    <message>
        <source>those that match later join the last phase</source>
        <translation>ما يطابق لاحقًا ينضم إلى المرحلة الأخيرة</translation>
    </message>
    <message>
        <source>a fixed list</source>
        <translation>قائمة ثابتة</translation>
    </message>
    <message>
        <source>Phase %1, %2: %3, watched for %4</source>
        <translation>المرحلة %1، %2: ‏%3، تُراقب %4</translation>
    </message>
    <message>
        <source>devices chosen by hand</source>
        <translation>أجهزة اختيرت يدويًا</translation>
    </message>
    <message>
        <source>, then approved by a person</source>
        <translation>، ثم يوافق عليها شخص</translation>
    </message>
    <message>
        <source>Stops: %1</source>
        <translation>يتوقف: %1</translation>
    </message>
    <message>
        <source>Goes on: when %1 have succeeded</source>
        <translation>يتابع: عندما ينجح %1</translation>
    </message>
    <message>
        <source>Health: stops when devices with alerts rise by %1 points, or those offline by %2, against devices of the same model that wait (%3 confidence)</source>
        <translation>الصحة: يتوقف عندما تزيد الأجهزة ذات التنبيهات %1 نقطة، أو غير المتصلة %2، مقارنة بأجهزة منتظرة من الطراز نفسه (ثقة %3)</translation>
    </message>
    <message>
        <source>Pace: %1 at a time, %2 a minute</source>
        <translation>الوتيرة: %1 معًا، %2 في الدقيقة</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>Window: %1, by the clock of the device, else %2</source>
        <translation>النافذة: %1 بساعة الجهاز، وإلا %2</translation>
    </message>
    <message>
        <source>Ends at the latest %1 after its start</source>
        <translation>ينتهي على الأكثر بعد %1 من بدئه</translation>
    </message>
    <message>
        <source>Made by %1, revision %2, plan %3</source>
        <translation>أعدّه %1، المراجعة %2، الخطة %3</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>وافق عليه %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>بتاريخ %1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>المراحل</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدَّثة</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>بدأت</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>حالات الفشل</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>كلماته</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>RolloutText</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>يتحقق</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>ينتظر الموافقة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>قيد الإلغاء</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>قيد التراجع</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation>اكتمل مع حالات فشل</translation>
    </message>
    <message>
        <source>Ended at its deadline</source>
        <translation>انتهى عند مهلته</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Paused by hand.</source>
        <translation>أُوقف يدويًا.</translation>
    </message>
    <message>
        <source>Too many devices failed.</source>
        <translation>فشلت أجهزة كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Updated devices are worse off than the others.</source>
        <translation>حال الأجهزة المحدَّثة أسوأ من غيرها.</translation>
    </message>
    <message>
        <source>The phase has passed and waits for your word.</source>
        <translation>نجحت المرحلة وتنتظر كلمتك.</translation>
    </message>
    <message>
        <source>All devices that are left wait for their maintenance window.</source>
        <translation>كل الأجهزة الباقية تنتظر نافذة صيانتها.</translation>
    </message>
    <message>
        <source>Another program drives it now.</source>
        <translation>يقوده الآن برنامج آخر.</translation>
    </message>
    <message>
        <source>The connection to the broker is lost.</source>
        <translation>فُقد الاتصال بالوسيط.</translation>
    </message>
    <message>
        <source>Fleetscope was closed while it ran. Nothing was sent since.</source>
        <translation>أُغلق Fleetscope أثناء تنفيذه. لم يُرسل شيء منذئذ.</translation>
    </message>
    <message>
        <source>The rollback has stopped.</source>
        <translation>توقف التراجع.</translation>
    </message>
    <message>
        <source>What is known of the devices is too old.</source>
        <translation>المعروف عن الأجهزة قديم جدًا.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>يرسل</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>أُرسل الكل</translation>
    </message>
    <message>
        <source>being watched</source>
        <translation>قيد المراقبة</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متجاوَزة</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>محدد</translation>
    </message>
    <message>
        <source>waits for its phase</source>
        <translation>ينتظر مرحلته</translation>
    </message>
    <message>
        <source>waits for its window</source>
        <translation>ينتظر نافذته</translation>
    </message>
    <message>
        <source>being told</source>
        <translation>يُبلَّغ</translation>
    </message>
    <message>
        <source>away</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>waits for somebody there</source>
        <translation>ينتظر شخصًا هناك</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>مؤجل</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>يحاول مجددًا</translation>
    </message>
    <message>
        <source>told</source>
        <translation>أُبلغ</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>قَبِل</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>ينزّل</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>نزّل</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>يتحقق</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>يثبّت</translation>
    </message>
    <message>
        <source>rebooting</source>
        <translation>يعيد الإقلاع</translation>
    </message>
    <message>
        <source>on probation</source>
        <translation>تحت الاختبار</translation>
    </message>
    <message>
        <source>evidence is missing</source>
        <translation>الدليل ناقص</translation>
    </message>
    <message>
        <source>silent since it rebooted</source>
        <translation>صامت منذ إعادة الإقلاع</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>قيد الإلغاء</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>يتابع</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>لا يناسب</translation>
    </message>
    <message>
        <source>had it already</source>
        <translation>كان لديه</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>انتهت المهلة</translation>
    </message>
    <message>
        <source>went back by itself</source>
        <translation>تراجع بنفسه</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>cancelled, no answer</source>
        <translation>أُلغي دون جواب</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>حلّ محله غيره</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>went back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>not taking part</source>
        <translation>لا يشارك</translation>
    </message>
    <message>
        <source>other hardware</source>
        <translation>عتاد آخر</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>طراز آخر</translation>
    </message>
    <message>
        <source>cannot be updated from its version</source>
        <translation>لا يمكن تحديثه من إصداره</translation>
    </message>
    <message>
        <source>never said which version it runs</source>
        <translation>لم يذكر إصداره قط</translation>
    </message>
    <message>
        <source>lacks something the release needs</source>
        <translation>ينقصه شيء يحتاجه الإصدار</translation>
    </message>
    <message>
        <source>pinned to its version</source>
        <translation>مثبّت على إصداره</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>في الحجر</translation>
    </message>
    <message>
        <source>somebody works on it</source>
        <translation>يعمل عليه شخص</translation>
    </message>
    <message>
        <source>in another rollout</source>
        <translation>في عملية نشر أخرى</translation>
    </message>
    <message>
        <source>battery too low</source>
        <translation>البطارية ضعيفة</translation>
    </message>
    <message>
        <source>its former version is not in the library</source>
        <translation>إصداره السابق ليس في المكتبة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>مهجور</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>غير موقّع</translation>
    </message>
    <message>
        <source>Signed by an unknown key</source>
        <translation>موقّع بمفتاح مجهول</translation>
    </message>
    <message>
        <source>Wrong signature</source>
        <translation>توقيع خاطئ</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّع</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>البرنامج الثابت</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>حزمة</translation>
    </message>
    <message>
        <source>Container image</source>
        <translation>صورة حاوية</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>%1 of %2 devices failed; the limit is %3.</source>
        <translation>فشل %1 من %2 جهاز؛ والحد %3.</translation>
    </message>
    <message>
        <source>%1 devices failed in a row.</source>
        <translation>فشل %1 جهاز على التوالي.</translation>
    </message>
    <message>
        <source>%1 devices timed out; the limit is %2.</source>
        <translation>تجاوز %1 جهاز المهلة؛ والحد %2.</translation>
    </message>
    <message>
        <source>%1 devices refused; the limit is %2.</source>
        <translation>رفض %1 جهاز؛ والحد %2.</translation>
    </message>
    <message>
        <source>%1 devices went back by themselves; the limit is %2.</source>
        <translation>تراجع %1 جهاز بنفسه؛ والحد %2.</translation>
    </message>
    <message>
        <source>At most %1 of %2 devices can still succeed, and %3 have to.</source>
        <translation>يمكن أن ينجح %1 من %2 جهاز على الأكثر، ويجب %3.</translation>
    </message>
    <message>
        <source>%1, while %2</source>
        <translation>‏%1، بينما %2</translation>
    </message>
    <message>
        <source>health gate</source>
        <translation>بوابة الصحة</translation>
    </message>
    <message>
        <source>%1 failures, once %2 devices are through</source>
        <translation>‏%1 فشل، بعد أن ينتهي %2 جهاز</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) in a phase</source>
        <translation>
            <numerusform>%Ln فشل في مرحلة</numerusform>
            <numerusform>فشل واحد (%Ln) في مرحلة</numerusform>
            <numerusform>فشلان (%Ln) في مرحلة</numerusform>
            <numerusform>%Ln حالات فشل في مرحلة</numerusform>
            <numerusform>%Ln حالة فشل في مرحلة</numerusform>
            <numerusform>%Ln حالة فشل في مرحلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) in a row</source>
        <translation>
            <numerusform>%Ln فشل على التوالي</numerusform>
            <numerusform>فشل واحد (%Ln) على التوالي</numerusform>
            <numerusform>فشلان (%Ln) على التوالي</numerusform>
            <numerusform>%Ln حالات فشل على التوالي</numerusform>
            <numerusform>%Ln حالة فشل على التوالي</numerusform>
            <numerusform>%Ln حالة فشل على التوالي</numerusform>
        </translation>
    </message>
    <message>
        <source>never stops because of failures</source>
        <translation>لا يتوقف بسبب الفشل أبدًا</translation>
    </message>
    <message>
        <source>%1 or at %2</source>
        <translation>‏%1 أو عند %2</translation>
    </message>
    <message>
        <source>pauses at %1</source>
        <translation>يتوقف مؤقتًا عند %1</translation>
    </message>
    <message>
        <source>is cancelled at %1</source>
        <translation>يُلغى عند %1</translation>
    </message>
    <message>
        <source>is rolled back at %1</source>
        <translation>يُتراجع عنه عند %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phase(s)</source>
        <translation>
            <numerusform>%Ln مرحلة</numerusform>
            <numerusform>مرحلة واحدة (%Ln)</numerusform>
            <numerusform>مرحلتان (%Ln)</numerusform>
            <numerusform>%Ln مراحل</numerusform>
            <numerusform>%Ln مرحلة</numerusform>
            <numerusform>%Ln مرحلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 back on %2</source>
        <translation>سحب %1 من %2</translation>
    </message>
    <message>
        <source>Update %1 %2 on %3 in %4; %5</source>
        <translation>تحديث %1 %2 على %3 في %4؛ %5</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other(s)</source>
        <translation>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
            <numerusform>‏%1 وواحد (%Ln) آخر</numerusform>
            <numerusform>‏%1 واثنان (%Ln) آخران</numerusform>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
            <numerusform>‏%1 و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waiting: nothing is sent to them.</source>
        <translation>‏%1 تنتظر: لا يُرسل إليها شيء.</translation>
    </message>
    <message>
        <source>%1 away: their order is taken back until you resume.</source>
        <translation>‏%1 غائبة: يُسحب أمرها حتى تستأنف.</translation>
    </message>
    <message>
        <source>%1 under way: they go on to their end and are counted.</source>
        <translation>‏%1 قيد التنفيذ: تكمل إلى نهايتها وتُحسب.</translation>
    </message>
    <message>
        <source>%1 waiting: they keep their version.</source>
        <translation>‏%1 تنتظر: تحتفظ بإصدارها.</translation>
    </message>
    <message>
        <source>%1 away: their order is taken back, they keep their version.</source>
        <translation>‏%1 غائبة: يُسحب أمرها وتحتفظ بإصدارها.</translation>
    </message>
    <message>
        <source>%1 under way: they go on to their end.</source>
        <translation>‏%1 قيد التنفيذ: تكمل إلى نهايتها.</translation>
    </message>
    <message>
        <source>%1 carry the new version: they keep it.</source>
        <translation>‏%1 تحمل الإصدار الجديد: تحتفظ به.</translation>
    </message>
    <message>
        <source>%1 not installing yet: they are told to stop, and have ten minutes to answer.</source>
        <translation>‏%1 لم تبدأ التثبيت: يُطلب منها التوقف ولها عشر دقائق للجواب.</translation>
    </message>
    <message>
        <source>%1 installing or rebooting: stopping them could break them, so they go on.</source>
        <translation>‏%1 تثبّت أو تعيد الإقلاع: إيقافها قد يعطبها، لذا تتابع.</translation>
    </message>
    <message>
        <source>%1 carry the new version because of this rollout: they get the one they had, the last updated first.</source>
        <translation>‏%1 تحمل الإصدار الجديد بسبب هذا النشر: تستعيد ما كان لديها، والأحدث تحديثًا أولًا.</translation>
    </message>
    <message>
        <source>%1 under way: they go on to their end, and stay as they are then.</source>
        <translation>‏%1 قيد التنفيذ: تكمل إلى نهايتها وتبقى كما هي.</translation>
    </message>
    <message>
        <source>%1 failed: they are not touched.</source>
        <translation>‏%1 فشلت: لا تُمس.</translation>
    </message>
    <message>
        <source>%1 waiting: they are told in their turn.</source>
        <translation>‏%1 تنتظر: يُبلَّغ كل في دوره.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>‏%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>‏%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>‏%1 ي %2 س</translation>
    </message>
    <message>
        <source>It would stop in phase %1 after %2.</source>
        <translation>كان سيتوقف في المرحلة %1 بعد %2.</translation>
    </message>
    <message>
        <source>It would end after %1: %2.</source>
        <translation>كان سينتهي بعد %1: %2.</translation>
    </message>
    <message>
        <source>%1 updated, %2 failed, %3 downloaded.</source>
        <translation>‏%1 محدَّث، %2 فشل، %3 نُزّل.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>‏%1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>‏%1 ي</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>لم تنتهِ</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>Phase %1: from %2, %3: %4 of %5 updated, %6 failed.</source>
        <translation>المرحلة %1: من %2، %3: حُدّث %4 من %5، وفشل %6.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AboutBox</name>
    <message>
        <source>About Fleetscope</source>
        <translation>حول Fleetscope</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy these lines for a report</source>
        <translation>انسخ هذه الأسطر لتقرير</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A console for fleets of connected devices.</source>
        <translation>وحدة تحكم بأساطيل الأجهزة المتصلة.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>برنامج حر برخصة GNU العمومية، الإصدار 3 أو ما بعده. دون أي ضمان.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AdvancedSection</name>
    <message>
        <source>Begin without what the broker kept for us</source>
        <translation>البدء دون ما احتفظ به الوسيط لنا</translation>
    </message>
    <message>
        <source>Connect again when the connection is lost</source>
        <translation>إعادة الاتصال عند فقدانه</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>كلمة مرور الوكيل</translation>
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
        <translation> ث</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>لا يُحفظ</translation>
    </message>
    <message>
        <source> messages/s</source>
        <translation> رسالة/ث</translation>
    </message>
    <message>
        <source>Take everything</source>
        <translation>أخذ كل شيء</translation>
    </message>
    <message>
        <source>Above this rate a sample is taken and the rest counted as dropped</source>
        <translation>فوق هذا المعدل تؤخذ عيّنة ويُعد الباقي مُسقطًا</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
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
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>إبقاء الاتصال</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Kept while away</source>
        <translation>يُحفظ أثناء الغياب</translation>
    </message>
    <message>
        <source>Reconnection</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>الانتظار الأول</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>Rate guard</source>
        <translation>حارس المعدل</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>مضيف الوكيل</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>منفذ الوكيل</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>مستخدم الوكيل</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>كلمة مرور الوكيل</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>دون تغيير</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertChart</name>
    <message>
        <source>The value around the alert</source>
        <translation>القيمة حول التنبيه</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertDetail</name>
    <message>
        <source>Details of the alert</source>
        <translation>تفاصيل التنبيه</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>أضف تعليقًا</translation>
    </message>
    <message>
        <source>Enter adds it to the history</source>
        <translation>اضغط Enter لإضافته إلى السجل</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Related alerts</source>
        <translation>تنبيهات ذات صلة</translation>
    </message>
    <message>
        <source>Edit runbook…</source>
        <translation>تحرير دليل العمل…</translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation>تحرير القاعدة…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>ذو صلة</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>دليل العمل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>حُدد %Ln صف.</numerusform>
            <numerusform>حُدد صف واحد (%Ln).</numerusform>
            <numerusform>حُدد صفان (%Ln).</numerusform>
            <numerusform>حُددت %Ln صفوف.</numerusform>
            <numerusform>حُدد %Ln صفًا.</numerusform>
            <numerusform>حُدد %Ln صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an alert to see why it fired and what to do.</source>
        <translation>اختر تنبيهًا لترى سبب إطلاقه وما يجب فعله.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>‏%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nobody has written what to do yet.</source>
        <translation>لم يكتب أحد بعد ما يجب فعله.</translation>
    </message>
    <message>
        <source>Its rule is not there any more.</source>
        <translation>لم تعد قاعدته موجودة.</translation>
    </message>
    <message>
        <source>Last seen: %1.</source>
        <translation>آخر ظهور: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) of its devices are folded into this one.</source>
        <translation>
            <numerusform>%Ln تنبيه من أجهزته مطوي في هذا.</numerusform>
            <numerusform>تنبيه واحد (%Ln) من أجهزته مطوي في هذا.</numerusform>
            <numerusform>تنبيهان (%Ln) من أجهزته مطويان في هذا.</numerusform>
            <numerusform>%Ln تنبيهات من أجهزته مطوية في هذا.</numerusform>
            <numerusform>%Ln تنبيهًا من أجهزته مطوية في هذا.</numerusform>
            <numerusform>%Ln تنبيه من أجهزته مطوية في هذا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded into: %1, %2.</source>
        <translation>مطوي في: %1، %2.</translation>
    </message>
    <message>
        <source>It comes and goes: repeats are counted and not told.</source>
        <translation>يظهر ويختفي: يُعد التكرار ولا يُبلَّغ عنه.</translation>
    </message>
    <message>
        <source>Fires at %1 unless it ends before</source>
        <translation>يُطلق في %1 ما لم ينته قبل ذلك</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>فُتح %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>مرة واحدة (%Ln)</numerusform>
            <numerusform>مرتان (%Ln)</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>لمدة %1</translation>
    </message>
    <message>
        <source> by %1</source>
        <translation> بواسطة %1</translation>
    </message>
    <message>
        <source>Runbook in Markdown</source>
        <translation>دليل العمل بصيغة Markdown</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertListModel</name>
    <message>
        <source>Severity</source>
        <translation>الشدة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message numerus="yes">
        <source>%1 (+%Ln more)</source>
        <translation>
            <numerusform>%1 (+%Ln)</numerusform>
            <numerusform>%1 (+%Ln)</numerusform>
            <numerusform>%1 (+%Ln)</numerusform>
            <numerusform>%1 (+%Ln)</numerusform>
            <numerusform>%1 (+%Ln)</numerusform>
            <numerusform>%1 (+%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln تنبيه</numerusform>
            <numerusform>تنبيه واحد (%Ln)</numerusform>
            <numerusform>تنبيهان (%Ln)</numerusform>
            <numerusform>%Ln تنبيهات</numerusform>
            <numerusform>%Ln تنبيهًا</numerusform>
            <numerusform>%Ln تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>No site</source>
        <translation>بلا موقع</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertTable</name>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertTeller</name>
    <message>
        <source>The program for alerts did not work: %1.</source>
        <translation>لم يعمل برنامج التنبيهات: %1.</translation>
    </message>
    <message>
        <source>See Telling on the page of alerts.</source>
        <translation>انظر الإبلاغ في صفحة التنبيهات.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Acknowledge what was told</source>
        <translation>الإقرار بما أُبلغ عنه</translation>
    </message>
    <message>
        <source>Shelve what was told for 1 h</source>
        <translation>تأجيل ما أُبلغ عنه ١ س</translation>
    </message>
    <message>
        <source>There is a critical alert. Notify me about these?</source>
        <translation>يوجد تنبيه حرج. هل تُبلَّغ عن مثله؟</translation>
    </message>
    <message>
        <source>Notifications are off until you choose.</source>
        <translation>الإشعارات متوقفة حتى تختار.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>وواحد (%Ln) آخر</numerusform>
            <numerusform>واثنان (%Ln) آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 alert</source>
        <translation>تنبيه %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s), the worst: %1</source>
        <translation>
            <numerusform>%Ln تنبيه، أشدها: %1</numerusform>
            <numerusform>تنبيه واحد (%Ln)، أشدها: %1</numerusform>
            <numerusform>تنبيهان (%Ln)، أشدهما: %1</numerusform>
            <numerusform>%Ln تنبيهات، أشدها: %1</numerusform>
            <numerusform>%Ln تنبيهًا، أشدها: %1</numerusform>
            <numerusform>%Ln تنبيه، أشدها: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln تنبيه</numerusform>
            <numerusform>تنبيه واحد (%Ln)</numerusform>
            <numerusform>تنبيهان (%Ln)</numerusform>
            <numerusform>%Ln تنبيهات</numerusform>
            <numerusform>%Ln تنبيهًا</numerusform>
            <numerusform>%Ln تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>لا تنبيهات</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertWiring</name>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>from the notification</source>
        <translation>من الإشعار</translation>
    </message>
    <message>
        <source>Alerts could not be kept: %1</source>
        <translation>تعذر حفظ التنبيهات: %1</translation>
    </message>
    <message>
        <source>They are evaluated and shown all the same.</source>
        <translation>تُقيَّم وتُعرض مع ذلك.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>The filter of the devices cannot be read; see the fleet table for its words.</source>
        <translation>تتعذر قراءة مرشح الأجهزة؛ انظر كلماته في جدول الأسطول.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>True now for %Ln of %1.</source>
        <translation>
            <numerusform>صحيح الآن لـ %Ln من %1.</numerusform>
            <numerusform>صحيح الآن لواحد (%Ln) من %1.</numerusform>
            <numerusform>صحيح الآن لاثنين (%Ln) من %1.</numerusform>
            <numerusform>صحيح الآن لـ %Ln من %1.</numerusform>
            <numerusform>صحيح الآن لـ %Ln من %1.</numerusform>
            <numerusform>صحيح الآن لـ %Ln من %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A condition of no single device cannot be joined with others.</source>
        <translation>لا يمكن ضم شرط لا يخص جهازًا واحدًا إلى غيره.</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>لم يُخزَّن شيء بعد.</translation>
    </message>
    <message>
        <source>No device is in its scope.</source>
        <translation>لا جهاز في نطاقها.</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>استيراد قواعد</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>قواعد (*.json)</translation>
    </message>
    <message>
        <source>The rules were not imported: %1 (%2).</source>
        <translation>لم تُستورد القواعد: %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) imported.</source>
        <translation>
            <numerusform>استُوردت %Ln قاعدة.</numerusform>
            <numerusform>استُوردت قاعدة واحدة (%Ln).</numerusform>
            <numerusform>استُوردت قاعدتان (%Ln).</numerusform>
            <numerusform>استُوردت %Ln قواعد.</numerusform>
            <numerusform>استُوردت %Ln قاعدة.</numerusform>
            <numerusform>استُوردت %Ln قاعدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules with the same id were replaced.</source>
        <translation>استُبدلت القواعد ذات المعرّف نفسه.</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>تصدير القواعد</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>تعذرت كتابة %1: %2.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AlertsPage</name>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>الإقرار</translation>
    </message>
    <message>
        <source>Take acknowledgement &amp;back</source>
        <translation>سحب الإقرار</translation>
    </message>
    <message>
        <source>S&amp;helve 1 h…</source>
        <translation>تأجيل ١ س…</translation>
    </message>
    <message>
        <source>Shelve until &amp;normal…</source>
        <translation>تأجيل حتى يعود طبيعيًا…</translation>
    </message>
    <message>
        <source>Take from the shelf</source>
        <translation>إعادة من التأجيل</translation>
    </message>
    <message>
        <source>&amp;Silence…</source>
        <translation>إسكات…</translation>
    </message>
    <message>
        <source>&amp;Maintenance window…</source>
        <translation>نافذة صيانة…</translation>
    </message>
    <message>
        <source>&amp;Reset latch</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Take &amp;out of service…</source>
        <translation>إخراج من الخدمة…</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Show &amp;device</source>
        <translation>عرض الجهاز</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>أجزاء الصفحة</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>حالات الإسكات</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Telling…</source>
        <translation>الإبلاغ…</translation>
    </message>
    <message>
        <source>Whom alerts are told outside of this window</source>
        <translation>من يُبلَّغ بالتنبيهات خارج هذه النافذة</translation>
    </message>
    <message>
        <source>Search (/)</source>
        <translation>بحث (/)</translation>
    </message>
    <message>
        <source>Search alerts</source>
        <translation>البحث في التنبيهات</translation>
    </message>
    <message>
        <source>Roll up</source>
        <translation>طيّ</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>بلا مجموعات</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>حسب القاعدة</translation>
    </message>
    <message>
        <source>By device</source>
        <translation>حسب الجهاز</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>حسب الموقع</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>Roll up: more than %1 alerts of one rule are one row</source>
        <translation>طيّ: أكثر من %1 تنبيه لقاعدة واحدة صف واحد</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>مُقَر به</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>المكبوتة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>No alert is like that.</source>
        <translation>لا تنبيه كهذا.</translation>
    </message>
    <message>
        <source>Nothing wants your attention.</source>
        <translation>لا شيء يستدعي انتباهك.</translation>
    </message>
    <message>
        <source>Rules watch what comes in; their alerts show here.</source>
        <translation>تراقب القواعد ما يصل؛ وتظهر تنبيهاتها هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) acknowledged.</source>
        <translation>
            <numerusform>أُقر بـ %Ln تنبيه.</numerusform>
            <numerusform>أُقر بتنبيه واحد (%Ln).</numerusform>
            <numerusform>أُقر بتنبيهين (%Ln).</numerusform>
            <numerusform>أُقر بـ %Ln تنبيهات.</numerusform>
            <numerusform>أُقر بـ %Ln تنبيهًا.</numerusform>
            <numerusform>أُقر بـ %Ln تنبيه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>إخراج من الخدمة</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Why? The next shift reads this.</source>
        <translation>لماذا؟ ستقرؤه الوردية التالية.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>يلزم سبب.</translation>
    </message>
</context>
<context>
    <name>fleetscope::AnnotationLanes</name>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>عمليات النشر</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>الفجوات</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>البرنامج الثابت</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
</context>
<context>
    <name>fleetscope::Application</name>
    <message>
        <source>Explore the &amp;demo fleet</source>
        <translation>استكشاف الأسطول التجريبي</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) so far</source>
        <translation>
            <numerusform>%Ln رسالة حتى الآن</numerusform>
            <numerusform>رسالة واحدة (%Ln) حتى الآن</numerusform>
            <numerusform>رسالتان (%Ln) حتى الآن</numerusform>
            <numerusform>%Ln رسائل حتى الآن</numerusform>
            <numerusform>%Ln رسالة حتى الآن</numerusform>
            <numerusform>%Ln رسالة حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>A message of %1 could not be read: %2.</source>
        <translation>تعذرت قراءة رسالة من %1: %2.</translation>
    </message>
    <message>
        <source>Such messages are counted and left out; everything else goes on.</source>
        <translation>تُعد هذه الرسائل وتُترك؛ ويستمر كل ما عداها.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
</context>
<context>
    <name>fleetscope::ArtifactDialog</name>
    <message>
        <source>Restarts the device: success needs a new boot</source>
        <translation>يعيد إقلاع الجهاز: النجاح يحتاج إقلاعًا جديدًا</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>توقيع…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Deprecate</source>
        <translation>تعليم كمهجور</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Library of releases</source>
        <translation>مكتبة الإصدارات</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>المفاتيح الموثوقة</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>إضافة ملف…</translation>
    </message>
    <message>
        <source>Add a container image…</source>
        <translation>إضافة صورة حاوية…</translation>
    </message>
    <message>
        <source>Files can be dropped into this window.</source>
        <translation>يمكن إفلات الملفات في هذه النافذة.</translation>
    </message>
    <message>
        <source>any; else names with commas between</source>
        <translation>أي؛ وإلا أسماء بينها فواصل</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>أي إصدار</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>bootloader 1.2, modem 4.0</source>
        <translation>bootloader 1.2, modem 4.0</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation>ملاحظات الإصدار</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>الطرازات</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>العتاد</translation>
    </message>
    <message>
        <source>Installed over</source>
        <translation>يُثبَّت فوق</translation>
    </message>
    <message>
        <source>Not over versions before</source>
        <translation>ليس فوق إصدارات قبل</translation>
    </message>
    <message>
        <source>Needs (tag and version)</source>
        <translation>يحتاج (وسم وإصدار)</translation>
    </message>
    <message>
        <source>Battery at least</source>
        <translation>البطارية على الأقل</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>A signed release can be installed only when its key is in this list. Private keys stay in their files: Fleetscope reads one to sign, and forgets it.</source>
        <translation>لا يمكن تثبيت إصدار موقّع إلا إذا كان مفتاحه في هذه القائمة. تبقى المفاتيح الخاصة في ملفاتها: يقرأ Fleetscope أحدها للتوقيع ثم ينساه.</translation>
    </message>
    <message>
        <source>Trust a public key…</source>
        <translation>الوثوق بمفتاح عام…</translation>
    </message>
    <message>
        <source>Make a key pair…</source>
        <translation>إنشاء زوج مفاتيح…</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>إلغاء الوثوق</translation>
    </message>
    <message>
        <source>Devices fetch a release from the address in their order: your own server, or the one of Fleetscope, which gives out published releases and nothing else while this program runs.</source>
        <translation>تجلب الأجهزة الإصدار من العنوان في أمرها: خادمك، أو خادم Fleetscope الذي يعطي الإصدارات المنشورة لا غير ما دام هذا البرنامج يعمل.</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>خادمك</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>أي منفذ حر</translation>
    </message>
    <message>
        <source> KiB a second</source>
        <translation> KiB في الثانية</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>PEM file; without one it is plain HTTP</source>
        <translation>ملف PEM؛ دونه HTTP عادي</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>ملف PEM</translation>
    </message>
    <message>
        <source>Built-in server on</source>
        <translation>الخادم المدمج على</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>المفتاح الخاص</translation>
    </message>
    <message>
        <source>All downloads together</source>
        <translation>كل التنزيلات معًا</translation>
    </message>
    <message>
        <source>%1, %2 · %3
SHA-256 %4</source>
        <translation>‏%1، %2 · %3
SHA-256 %4</translation>
    </message>
    <message>
        <source>Add the file of a release: its hash is computed, and name and version are read from its name.</source>
        <translation>أضف ملف إصدار: تُحسب بصمته، ويُقرأ الاسم والإصدار من اسمه.</translation>
    </message>
    <message>
        <source>Add a container image</source>
        <translation>إضافة صورة حاوية</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>إيقاف الخادم</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>تشغيل الخادم</translation>
    </message>
    <message>
        <source>The built-in server is not running.</source>
        <translation>الخادم المدمج لا يعمل.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ArtifactWiring</name>
    <message>
        <source>Adding %1, %2 %</source>
        <translation>يُضاف %1، %2 %</translation>
    </message>
    <message>
        <source>Add a release</source>
        <translation>إضافة إصدار</translation>
    </message>
    <message>
        <source>Devices fetch from %1.</source>
        <translation>تجلب الأجهزة من %1.</translation>
    </message>
    <message>
        <source>Sign with this private key</source>
        <translation>التوقيع بهذا المفتاح الخاص</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>مفاتيح (*.pem *.key);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>عبارة مرور المفتاح</translation>
    </message>
    <message>
        <source>Trust a public key</source>
        <translation>الوثوق بمفتاح عام</translation>
    </message>
    <message>
        <source>Public keys (*.pem *.pub);;All files (*)</source>
        <translation>مفاتيح عامة (*.pem *.pub);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Save the new private key</source>
        <translation>حفظ المفتاح الخاص الجديد</translation>
    </message>
    <message>
        <source>Make a key pair</source>
        <translation>إنشاء زوج مفاتيح</translation>
    </message>
    <message>
        <source>A passphrase for the private key (empty: none)</source>
        <translation>عبارة مرور للمفتاح الخاص (فارغة: بلا)</translation>
    </message>
</context>
<context>
    <name>fleetscope::BackTestView</name>
    <message>
        <source>When the rule would have fired</source>
        <translation>متى كانت القاعدة ستُطلق</translation>
    </message>
    <message>
        <source>Devices at once</source>
        <translation>أجهزة معًا</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>‏%1 على الأكثر</translation>
    </message>
</context>
<context>
    <name>fleetscope::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>fleetscope::BulkBar</name>
    <message>
        <source>C&amp;hart</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Shows a metric of the selected devices as a chart</source>
        <translation>يعرض مقياسًا للأجهزة المحددة في مخطط</translation>
    </message>
    <message>
        <source>Copy &amp;ids</source>
        <translation>نسخ المعرّفات</translation>
    </message>
    <message>
        <source>Copies the ids, one a line</source>
        <translation>ينسخ المعرّفات، واحدًا في كل سطر</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Writes the selected devices to a file (Ctrl+E)</source>
        <translation>يكتب الأجهزة المحددة في ملف (Ctrl+E)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Selects nothing (Esc)</source>
        <translation>يلغي التحديد (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>حُدد %1 من %2</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>تحديث…</translation>
    </message>
    <message>
        <source>Brings a release to the selected devices</source>
        <translation>يوصل إصدارًا إلى الأجهزة المحددة</translation>
    </message>
</context>
<context>
    <name>fleetscope::CertificateView</name>
    <message>
        <source>not valid yet</source>
        <translation>لم تصبح صالحة بعد</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>صالحة</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>تنتهي خلال %1</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>انتهت قبل %1</translation>
    </message>
    <message>
        <source>Signed by itself</source>
        <translation>موقّعة ذاتيًا</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>وقّعها %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>لـ %1</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>صالحة من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::ChartExportDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>تصدير المخطط</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>رسم SVG</translation>
    </message>
    <message>
        <source>CSV data</source>
        <translation>بيانات CSV</translation>
    </message>
    <message>
        <source>%1 × (%2 × %3 pixels)</source>
        <translation>‏%1 × (%2 × %3 بكسل)</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>كما على الشاشة</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>للطباعة</translation>
    </message>
    <message>
        <source>The range that is shown</source>
        <translation>النطاق المعروض</translation>
    </message>
    <message>
        <source>Everything that is stored</source>
        <translation>كل ما هو مخزّن</translation>
    </message>
    <message>
        <source>A reading a line</source>
        <translation>قراءة في كل سطر</translation>
    </message>
    <message>
        <source>A moment a line, a column for each series</source>
        <translation>لحظة في كل سطر وعمود لكل سلسلة</translation>
    </message>
    <message>
        <source>ISO 8601 in UTC</source>
        <translation>‏ISO 8601 بتوقيت UTC</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>ميلي ثانية منذ ١٩٧٠</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>&amp;Readings</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>يكتب…</translation>
    </message>
</context>
<context>
    <name>fleetscope::ChartPanel</name>
    <message>
        <source>What to do with this chart</source>
        <translation>ما يُفعل بهذا المخطط</translation>
    </message>
    <message>
        <source>Chart menu</source>
        <translation>قائمة المخطط</translation>
    </message>
    <message>
        <source>What the chart shows, as a table</source>
        <translation>ما يعرضه المخطط في جدول</translation>
    </message>
    <message>
        <source>&amp;Show as</source>
        <translation>عرض كـ</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>خطوط</translation>
    </message>
    <message>
        <source>Small &amp;multiples</source>
        <translation>مخططات صغيرة متعددة</translation>
    </message>
    <message>
        <source>&amp;Histogram</source>
        <translation>مدرّج تكراري</translation>
    </message>
    <message>
        <source>Heat m&amp;ap</source>
        <translation>خريطة حرارية</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>الرسم كـ</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>درجات</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>Value a&amp;xis</source>
        <translation>محور القيم</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>&amp;Fixed as it is now</source>
        <translation>ثابت كما هو الآن</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>لوغاريتمي</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>With &amp;nothing</source>
        <translation>مع لا شيء</translation>
    </message>
    <message>
        <source>With the &amp;day before</source>
        <translation>مع اليوم السابق</translation>
    </message>
    <message>
        <source>With the &amp;week before</source>
        <translation>مع الأسبوع السابق</translation>
    </message>
    <message>
        <source>Without a &amp;band</source>
        <translation>دون نطاق</translation>
    </message>
    <message>
        <source>With the band of the &amp;fleet</source>
        <translation>مع نطاق الأسطول</translation>
    </message>
    <message>
        <source>With the band of the &amp;site</source>
        <translation>مع نطاق الموقع</translation>
    </message>
    <message>
        <source>Take a&amp;way</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>As a &amp;table</source>
        <translation>كجدول</translation>
    </message>
    <message>
        <source>New chart to the &amp;right</source>
        <translation>مخطط جديد إلى اليمين</translation>
    </message>
    <message>
        <source>New chart &amp;below</source>
        <translation>مخطط جديد في الأسفل</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Copy da&amp;ta</source>
        <translation>نسخ البيانات</translation>
    </message>
    <message>
        <source>Remo&amp;ve chart</source>
        <translation>إزالة المخطط</translation>
    </message>
    <message>
        <source>&amp;Zoom in here</source>
        <translation>تكبير هنا</translation>
    </message>
    <message>
        <source>&amp;Pin the cursor</source>
        <translation>تثبيت المؤشر</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>إضافة ملاحظة…</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>نسخ القيمة</translation>
    </message>
    <message>
        <source>Drop series here, or add them with Ctrl+I</source>
        <translation>أفلت السلسلة هنا أو أضفها بـ Ctrl+I</translation>
    </message>
    <message>
        <source>No readings in this range</source>
        <translation>لا قراءات في هذا النطاق</translation>
    </message>
    <message>
        <source>The past of these series could not be read.</source>
        <translation>تعذرت قراءة ماضي هذه السلاسل.</translation>
    </message>
    <message>
        <source>Live readings go on.</source>
        <translation>تستمر القراءات المباشرة.</translation>
    </message>
    <message>
        <source>With the band of the &amp;model</source>
        <translation>مع نطاق الطراز</translation>
    </message>
    <message>
        <source>With the band of the fi&amp;rmware</source>
        <translation>مع نطاق البرنامج الثابت</translation>
    </message>
    <message>
        <source>With the band of the &amp;group</source>
        <translation>مع نطاق المجموعة</translation>
    </message>
</context>
<context>
    <name>fleetscope::Chip</name>
    <message>
        <source>Delete removes it</source>
        <translation>يزيله مفتاح Delete</translation>
    </message>
</context>
<context>
    <name>fleetscope::ColumnChoiceModel</name>
    <message numerus="yes">
        <source>%Ln device(s) have sent it</source>
        <translation>
            <numerusform>أرسله %Ln جهاز</numerusform>
            <numerusform>أرسله جهاز واحد (%Ln)</numerusform>
            <numerusform>أرسله جهازان (%Ln)</numerusform>
            <numerusform>أرسلته %Ln أجهزة</numerusform>
            <numerusform>أرسله %Ln جهازًا</numerusform>
            <numerusform>أرسله %Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
</context>
<context>
    <name>fleetscope::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Search columns and metrics</source>
        <translation>البحث في الأعمدة والمقاييس</translation>
    </message>
</context>
<context>
    <name>fleetscope::ComplianceChart</name>
    <message>
        <source>on target</source>
        <translation>على الهدف</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>The curve begins when the rollout is started.</source>
        <translation>يبدأ المنحنى عند بدء النشر.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConditionForm</name>
    <message>
        <source>Info</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation>صعودًا أو هبوطًا</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>صعودًا</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>هبوطًا</translation>
    </message>
    <message>
        <source>Not this version</source>
        <translation>ليس هذا الإصدار</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>أقدم من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>site, model or tag.&lt;key&gt;</source>
        <translation>‏site أو model أو tag.&lt;key&gt;</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>المستويات</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>بين</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>البرنامج الثابت</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>At least times</source>
        <translation>عدد المرات على الأقل</translation>
    </message>
    <message>
        <source>Of the last</source>
        <translation>من آخر</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>خلال</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>الانحرافات</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>المتماثل</translation>
    </message>
    <message>
        <source>Dead-band</source>
        <translation>نطاق ميت</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>يحتوي</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>يطابق</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionBanners</name>
    <message>
        <source>Use a new identifier</source>
        <translation>استخدام معرّف جديد</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>إدخال كلمة المرور…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>أعد المحاولة الآن</translation>
    </message>
    <message>
        <source>%1 refuses the topics %2: %3.</source>
        <translation>يرفض %1 المواضيع %2: %3.</translation>
    </message>
    <message>
        <source>Devices below these topics stay away. Ask for the right to read them, or subscribe to others.</source>
        <translation>تبقى الأجهزة تحت هذه المواضيع غائبة. اطلب حق قراءتها أو اشترك في غيرها.</translation>
    </message>
    <message>
        <source>Another program seems to use the client identifier %1 of %2.</source>
        <translation>يبدو أن برنامجًا آخر يستخدم معرّف العميل %1 الخاص بـ %2.</translation>
    </message>
    <message>
        <source>The broker closed the connection several times within a minute, as it does when two programs have one identifier and throw each other out.</source>
        <translation>أغلق الوسيط الاتصال عدة مرات خلال دقيقة، كما يفعل عندما يكون لبرنامجين معرّف واحد فيُخرج كل منهما الآخر.</translation>
    </message>
    <message>
        <source>%1 is not verified: anybody could pretend to be this broker.</source>
        <translation>لم يُتحقق من %1: يمكن لأي أحد انتحال هذا الوسيط.</translation>
    </message>
    <message>
        <source>Certificate checks are off for this connection. Give its CA file and turn them on.</source>
        <translation>التحقق من الشهادات متوقف لهذا الاتصال. أعطِ ملف سلطة التصديق وفعّله.</translation>
    </message>
    <message>
        <source>Away for %1, from %2 to %3.</source>
        <translation>غياب %1، من %2 إلى %3.</translation>
    </message>
    <message>
        <source>The broker kept messages of QoS 1 and 2 for us; those of QoS 0 are missing.</source>
        <translation>احتفظ الوسيط لنا برسائل جودة الخدمة ١ و٢؛ ورسائل ٠ ناقصة.</translation>
    </message>
    <message>
        <source>What devices sent in that time is missing, unless they send it again; retained messages have come anew.</source>
        <translation>ما أرسلته الأجهزة في تلك المدة ناقص ما لم تعد إرساله؛ وصلت الرسائل المحتفظ بها من جديد.</translation>
    </message>
    <message>
        <source>%1 is connected again.</source>
        <translation>عاد %1 إلى الاتصال.</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>يحاول الآن</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>اعرف السبب</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>‏%1، %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>‏%1 من %2 متصل</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <comment>state of the connections</comment>
        <translation>‏%1، لم يُتحقق</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionDetails</name>
    <message>
        <source>Retry now</source>
        <translation>أعد المحاولة الآن</translation>
    </message>
    <message>
        <source>What the broker tells about itself</source>
        <translation>ما يخبر به الوسيط عن نفسه</translation>
    </message>
    <message>
        <source>Certificate of the broker</source>
        <translation>شهادة الوسيط</translation>
    </message>
    <message>
        <source>Checked: the broker is who it says.</source>
        <translation>تم التحقق: الوسيط هو من يدّعي.</translation>
    </message>
    <message>
        <source>Not checked: anybody could pretend to be this broker.</source>
        <translation>لم يُتحقق: يمكن لأي أحد انتحال هذا الوسيط.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>شهادة العميل</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionEditor</name>
    <message>
        <source>New broker</source>
        <translation>وسيط جديد</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>الاتصال %1</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>حفظ واتصال</translation>
    </message>
    <message>
        <source>Save it like this?</source>
        <translation>حفظه هكذا؟</translation>
    </message>
    <message>
        <source>The rate guard is set to %L1 messages/s; you can change it under Advanced.</source>
        <translation>حارس المعدل مضبوط على %L1 رسالة/ث؛ يمكن تغييره في متقدم.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>حفظ على أي حال</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>المغادرة دون حفظ؟</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>ما غيّرته هنا غير محفوظ.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionListModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>‏%1، %2: %3</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionTestDialog</name>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>إصلاح…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>اختبار من جديد</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>As plain text, without passwords and keys</source>
        <translation>كنص عادي، دون كلمات مرور ومفاتيح</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connection, address</comment>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionWiring</name>
    <message>
        <source>&amp;Add a broker…</source>
        <translation>إضافة وسيط…</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>الاتصالات…</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>استيراد اتصالات…</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>اختبار الاتصال…</translation>
    </message>
    <message>
        <source>Waits for password</source>
        <translation>ينتظر كلمة المرور</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>معرّف العميل</translation>
    </message>
    <message>
        <source>A new one for each run</source>
        <translation>معرّف جديد لكل تشغيل</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Use a new identifier</source>
        <translation>استخدام معرّف جديد</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>إدخال كلمة المرور…</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>متصل منذ</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>%1; what devices send meanwhile may be missed</source>
        <translation>‏%1؛ قد يفوت ما ترسله الأجهزة في هذه الأثناء</translation>
    </message>
    <message>
        <source>Last absence</source>
        <translation>آخر غياب</translation>
    </message>
    <message>
        <source>Losses in this run</source>
        <translation>مرات الفقد في هذا التشغيل</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>%1, now %2 a second</source>
        <translation>‏%1، الآن %2 في الثانية</translation>
    </message>
    <message>
        <source>Rate guard</source>
        <translation>حارس المعدل</translation>
    </message>
    <message>
        <source>%1 a second at most, %2 left out</source>
        <translation>‏%1 في الثانية على الأكثر، وتُرك %2</translation>
    </message>
    <message>
        <source>QoS up to %1</source>
        <translation>جودة خدمة حتى %1</translation>
    </message>
    <message>
        <source>packets up to %1</source>
        <translation>حزم حتى %1</translation>
    </message>
    <message>
        <source>no retained messages</source>
        <translation>لا رسائل محتفظ بها</translation>
    </message>
    <message>
        <source>no wildcards</source>
        <translation>لا أحرف بدل</translation>
    </message>
    <message>
        <source>Limits of the broker</source>
        <translation>حدود الوسيط</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a connection</comment>
        <translation>%1 (نسخة)</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>استيراد اتصالات</translation>
    </message>
    <message>
        <source>Connections (*.json);;All files (*)</source>
        <translation>اتصالات (*.json);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>تصدير الاتصالات</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>اتصالات (*.json)</translation>
    </message>
    <message>
        <source>Harbour</source>
        <translation>الميناء</translation>
    </message>
    <message>
        <source>%1 waits for its password.</source>
        <translation>ينتظر %1 كلمة مروره.</translation>
    </message>
    <message>
        <source>The client certificate of %1</source>
        <translation>شهادة العميل لـ %1</translation>
    </message>
    <message>
        <source>The certificate of the broker of %1</source>
        <translation>شهادة الوسيط لـ %1</translation>
    </message>
    <message>
        <source>%1 has expired.</source>
        <translation>انتهت صلاحية %1.</translation>
    </message>
    <message>
        <source>%1 expires in %2.</source>
        <translation>تنتهي %1 خلال %2.</translation>
    </message>
    <message>
        <source>Ask for a new one now: without it the broker will not let you in.</source>
        <translation>اطلب جديدة الآن: دونها لن يسمح لك الوسيط بالدخول.</translation>
    </message>
    <message>
        <source>Tell whoever runs the broker: no device will connect after that.</source>
        <translation>أخبر مشغّل الوسيط: لن يتصل أي جهاز بعد ذلك.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>%1 takes everything on its broker: %2 messages/s.</source>
        <translation>يأخذ %1 كل ما على وسيطه: %2 رسالة/ث.</translation>
    </message>
    <message>
        <source>Narrower filters under Topics spare the broker and the network.</source>
        <translation>مرشحات أضيق في المواضيع تريح الوسيط والشبكة.</translation>
    </message>
    <message>
        <source>There is no connection to test yet.</source>
        <translation>لا اتصال لاختباره بعد.</translation>
    </message>
    <message>
        <source>Add a broker first.</source>
        <translation>أضف وسيطًا أولًا.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ConnectionsDialog</name>
    <message>
        <source>Test…</source>
        <translation>اختبار…</translation>
    </message>
    <message>
        <source>Show its devices</source>
        <translation>عرض أجهزته</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>تكرار…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Export all without secrets…</source>
        <translation>تصدير الكل دون أسرار…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>البحث عن اتصال</translation>
    </message>
    <message>
        <source>Add a broker…</source>
        <translation>إضافة وسيط…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No broker yet</source>
        <translation>لا وسيط بعد</translation>
    </message>
    <message>
        <source>No connection has such a name</source>
        <translation>لا اتصال بهذا الاسم</translation>
    </message>
    <message>
        <source>Add the broker that your fleet uses.</source>
        <translation>أضف الوسيط الذي يستخدمه أسطولك.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Remove the connection?</source>
        <translation>إزالة الاتصال؟</translation>
    </message>
    <message>
        <source>%1 is disconnected and forgotten, and its password with it.</source>
        <translation>يُقطع %1 ويُنسى، وكلمة مروره معه.</translation>
    </message>
    <message>
        <source>What it has stored stays in the data folder. Its devices leave the table at the next start.</source>
        <translation>ما خزّنه يبقى في مجلد البيانات. تغادر أجهزته الجدول عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostAdvice</name>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>وزن %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>المستبعد</translation>
    </message>
    <message>
        <source>Nothing fits all needs</source>
        <translation>لا شيء يلبي كل الاحتياجات</translation>
    </message>
    <message>
        <source>Give up %1, and something does.</source>
        <translation>تخلَّ عن %1 فيناسب شيء.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>واضح</translation>
    </message>
    <message>
        <source>leaning</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>too close to call</source>
        <translation>متقارب جدًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>Leads %1 by %2: %3.</source>
        <translation>يتقدم على %1 بمقدار %2: %3.</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>نقاط %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>What would turn it</source>
        <translation>ما الذي يغيّر النتيجة</translation>
    </message>
    <message>
        <source>Compare in pairs…</source>
        <translation>مقارنة أزواج…</translation>
    </message>
    <message>
        <source>Makes the weights out of fifteen judgements, and says whether they agree</source>
        <translation>يصنع الأوزان من خمسة عشر حكمًا ويقول إن كانت متسقة</translation>
    </message>
    <message>
        <source>Scores…</source>
        <translation>النقاط…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>it</source>
        <translation>هو</translation>
    </message>
    <message>
        <source>No single change would make %1 win.</source>
        <translation>لا تغيير واحدًا يجعل %1 يفوز.</translation>
    </message>
    <message>
        <source>%1 would win if one of these were so:</source>
        <translation>يفوز %1 لو صحّ أحد هذه:</translation>
    </message>
    <message>
        <source>%1 wins %2 % of the draws of weights within 30 %, and %3 % of those in which scores without a document move by a step.</source>
        <translation>يفوز %1 في %2 % من سحوبات الأوزان ضمن ٣٠ %، وفي %3 % من السحوبات التي تتحرك فيها النقاط غير الموثقة درجة.</translation>
    </message>
    <message>
        <source>TOPSIS prefers %1, for %2.</source>
        <translation>يفضّل TOPSIS ‏%1 بسبب %2.</translation>
    </message>
    <message>
        <source>From pairs; consistency ratio %1 ✓</source>
        <translation>من الأزواج؛ نسبة الاتساق %1 ✓</translation>
    </message>
    <message>
        <source>From pairs; consistency ratio %1, above 0.10 ▲</source>
        <translation>من الأزواج؛ نسبة الاتساق %1، فوق ٠٫١٠ ▲</translation>
    </message>
    <message>
        <source>Self-hosting costs as much as %1 at %2 FTE.</source>
        <translation>تكلّف الاستضافة الذاتية مثل %1 عند %2 وظيفة.</translation>
    </message>
    <message>
        <source>Self-hosting stays dearer than %1 even without people.</source>
        <translation>تبقى الاستضافة الذاتية أغلى من %1 حتى دون موظفين.</translation>
    </message>
    <message>
        <source>The own servers cause %1 kg of CO2 a month.</source>
        <translation>تسبب الخوادم الخاصة %1 كغ من CO2 في الشهر.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostCharts</name>
    <message>
        <source>What a month is made of</source>
        <translation>مم يتكون الشهر</translation>
    </message>
    <message>
        <source>Cost over the number of devices</source>
        <translation>الكلفة بحسب عدد الأجهزة</translation>
    </message>
    <message>
        <source>What moves the result</source>
        <translation>ما يحرّك النتيجة</translation>
    </message>
    <message>
        <source>Distribution of the cost of a month</source>
        <translation>توزيع كلفة الشهر</translation>
    </message>
    <message>
        <source>Simulate 100,000 draws</source>
        <translation>محاكاة ١٠٠٬٠٠٠ سحب</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>ما يهم</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>التوزيع</translation>
    </message>
    <message>
        <source>Spreads of the inputs around their values; the same seed gives the same result everywhere.</source>
        <translation>انتشار المدخلات حول قيمها؛ البذرة نفسها تعطي النتيجة نفسها أينما كانت.</translation>
    </message>
    <message>
        <source>US dollars a month, by kind of cost</source>
        <translation>دولار أمريكي في الشهر حسب نوع الكلفة</translation>
    </message>
    <message>
        <source>this fleet</source>
        <translation>هذا الأسطول</translation>
    </message>
    <message>
        <source>%1: what moves a month most, dollars more or less when one input changes</source>
        <translation>‏%1: أكثر ما يحرّك الشهر، دولارات زيادة أو نقصًا عند تغيّر مدخل واحد</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>أدنى</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Nothing simulated yet</source>
        <translation>لم يُحاكَ شيء بعد</translation>
    </message>
    <message>
        <source>Looking for break-even…</source>
        <translation>يبحث عن نقطة التعادل…</translation>
    </message>
    <message>
        <source>%1 at %2–%3</source>
        <translation>‏%1 عند %2–%3</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>لا أحد معروف</translation>
    </message>
    <message>
        <source>and %1 ranges more</source>
        <translation>و%1 نطاقات أخرى</translation>
    </message>
    <message>
        <source> Looked at every %1 devices; changes are exact.</source>
        <translation> فُحص كل %1 جهاز؛ والتغيّرات دقيقة.</translation>
    </message>
    <message>
        <source>Cancel, %1 % done</source>
        <translation>إلغاء، أُنجز %1 %</translation>
    </message>
    <message>
        <source>Cheapest by number of devices, estimated rows growing with them: %1.</source>
        <translation>الأرخص بحسب عدد الأجهزة، والبنود المقدّرة تنمو معها: %1.</translation>
    </message>
    <message>
        <source>%1: median %2, 80 % in %3–%4, cheapest %5 %, in budget %6 %</source>
        <translation>‏%1: الوسيط %2، و٨٠ % في %3–%4، والأرخص %5 %، وضمن الميزانية %6 %</translation>
    </message>
    <message>
        <source>%1 draws</source>
        <translation>‏%1 سحب</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostCompare</name>
    <message>
        <source>Scenarios</source>
        <translation>السيناريوهات</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
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
        <translation>ذاتي</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>مُدار</translation>
    </message>
    <message>
        <source>To the open one</source>
        <translation>مقارنة بالمفتوح</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>textbook</source>
        <translation>الكتاب</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>مصحّح</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>منمذج</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>مفتوح الآن</translation>
    </message>
    <message>
        <source>Save the inputs under a name to compare them here.</source>
        <translation>احفظ المدخلات باسم لمقارنتها هنا.</translation>
    </message>
    <message>
        <source>* saved with another price list; computed with the one in use.</source>
        <translation>* حُفظ بقائمة أسعار أخرى؛ وحُسب بالقائمة المستخدمة.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostImport</name>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Import price list</source>
        <translation>استيراد قائمة أسعار</translation>
    </message>
    <message>
        <source>List %1 of %2 has the same prices as %3.</source>
        <translation>للقائمة %1 بتاريخ %2 أسعار %3 نفسها.</translation>
    </message>
    <message>
        <source>List %1 of %2 changes %3 prices of %4. Take the ticked ones.</source>
        <translation>تغيّر القائمة %1 بتاريخ %2 عدد %3 من أسعار %4. خذ المؤشَّر منها.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>متغيّر</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>tiers</source>
        <translation>شرائح</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>اعتماد</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostInputPanel</name>
    <message>
        <source>Measure the connected fleet</source>
        <translation>قياس الأسطول المتصل</translation>
    </message>
    <message>
        <source>GreenCity, 5,000 sensors</source>
        <translation>‏GreenCity، ٥٬٠٠٠ مستشعر</translation>
    </message>
    <message>
        <source>A workshop, 80 devices</source>
        <translation>ورشة، ٨٠ جهازًا</translation>
    </message>
    <message>
        <source>A region, 10,000 devices</source>
        <translation>منطقة، ١٠٬٠٠٠ جهاز</translation>
    </message>
    <message>
        <source>A country, 50,000 devices</source>
        <translation>بلد، ٥٠٬٠٠٠ جهاز</translation>
    </message>
    <message>
        <source>GreenCity in a tenfold event</source>
        <translation>‏GreenCity في حدث بعشرة أضعاف</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>إعداد مسبق</translation>
    </message>
    <message>
        <source>Takes devices, messages and payload from what arrives now</source>
        <translation>يأخذ الأجهزة والرسائل والحمولة مما يصل الآن</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>الأسطول</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>الرسائل في اليوم</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>الحمولة</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> بايت</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>المعامل</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>يستمر</translation>
    </message>
    <message>
        <source> h</source>
        <translation> س</translation>
    </message>
    <message>
        <source>Days a month</source>
        <translation>أيام في الشهر</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>for the average</source>
        <translation>للمتوسط</translation>
    </message>
    <message>
        <source>for the event</source>
        <translation>للحدث</translation>
    </message>
    <message>
        <source>added by script</source>
        <translation>تُضاف ببرنامج نصي</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>المهندس</translation>
    </message>
    <message>
        <source> $/month</source>
        <translation> $/شهر</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>مُدار</translation>
    </message>
    <message>
        <source> FTE</source>
        <translation> وظيفة</translation>
    </message>
    <message>
        <source>Managed open</source>
        <translation>مفتوح مُدار</translation>
    </message>
    <message>
        <source>Self-hosted</source>
        <translation>استضافة ذاتية</translation>
    </message>
    <message>
        <source>Time and money</source>
        <translation>الوقت والمال</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>الأفق</translation>
    </message>
    <message>
        <source> months</source>
        <translation> شهر</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>النمو في السنة</translation>
    </message>
    <message>
        <source> × devices</source>
        <translation> × أجهزة</translation>
    </message>
    <message>
        <source>Keep data</source>
        <translation>حفظ البيانات</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>معدل الخصم</translation>
    </message>
    <message>
        <source> a year</source>
        <translation> في السنة</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>التعافي</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الاحتياجات</translation>
    </message>
    <message>
        <source>Budget band</source>
        <translation>نطاق الميزانية</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>high</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>الخبرة</translation>
    </message>
    <message>
        <source>beginner</source>
        <translation>مبتدئ</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>الاستضافة</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>سحابة</translation>
    </message>
    <message>
        <source>on-premise</source>
        <translation>في المقر</translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation>هجين</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>الامتثال</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>GDPR</source>
        <translation>GDPR</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>GDPR and HIPAA</source>
        <translation>‏GDPR وHIPAA</translation>
    </message>
    <message>
        <source>Data stay</source>
        <translation>تبقى البيانات</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>في أي مكان</translation>
    </message>
    <message>
        <source>in the EU</source>
        <translation>في الاتحاد الأوروبي</translation>
    </message>
    <message>
        <source>in the country</source>
        <translation>في البلد</translation>
    </message>
    <message>
        <source>on premises</source>
        <translation>في المقر</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>غير لازمة</translation>
    </message>
    <message>
        <source>over the air</source>
        <translation>عبر الأثير</translation>
    </message>
    <message>
        <source>with rollback</source>
        <translation>مع التراجع</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>always on</source>
        <translation>متصل دائمًا</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>متقطع</translation>
    </message>
    <message>
        <source>metered</source>
        <translation>محدود الحصة</translation>
    </message>
    <message>
        <source>LPWAN</source>
        <translation>LPWAN</translation>
    </message>
    <message>
        <source>local only</source>
        <translation>محلي فقط</translation>
    </message>
    <message>
        <source>air-gapped</source>
        <translation>معزول</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>no copyleft</source>
        <translation>دون حقوق متروكة</translation>
    </message>
    <message>
        <source>no source-available</source>
        <translation>دون مصدر متاح مقيّد</translation>
    </message>
    <message>
        <source>open source only</source>
        <translation>مصدر مفتوح فقط</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Keep these inputs as a scenario</source>
        <translation>حفظ هذه المدخلات كسيناريو</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>حفظ السيناريو</translation>
    </message>
    <message>
        <source>Wages grow</source>
        <translation>تنمو الأجور</translation>
    </message>
    <message>
        <source>Prices grow</source>
        <translation>تنمو الأسعار</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>شبكة الكهرباء</translation>
    </message>
    <message>
        <source> g CO2/kWh</source>
        <translation> غ CO2/ك.و.س</translation>
    </message>
    <message>
        <source>Hidden costs a month</source>
        <translation>الكلف الخفية في الشهر</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>More people from</source>
        <translation>موظفون أكثر من</translation>
    </message>
    <message>
        <source>Times the people</source>
        <translation>مضروبًا في الموظفين</translation>
    </message>
    <message>
        <source>More from</source>
        <translation>أكثر من</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>ثم</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>لا سعر صرف</translation>
    </message>
    <message>
        <source>US dollars for a euro</source>
        <translation>دولارات أمريكية لليورو</translation>
    </message>
    <message>
        <source>Your own rate; without one, prices in euros stay unknown</source>
        <translation>سعر صرفك؛ دونه تبقى أسعار اليورو مجهولة</translation>
    </message>
    <message>
        <source>One euro is</source>
        <translation>اليورو يساوي</translation>
    </message>
    <message>
        <source> each</source>
        <translation> للواحد</translation>
    </message>
    <message>
        <source> once</source>
        <translation> مرة</translation>
    </message>
    <message>
        <source>Amount of %1</source>
        <translation>مبلغ %1</translation>
    </message>
    <message>
        <source>already inside the people&apos;s time</source>
        <translation>مشمول في وقت الموظفين</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostOpinions</name>
    <message>
        <source>Table by number of devices</source>
        <translation>جدول بحسب عدد الأجهزة</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Its reason</source>
        <translation>سببه</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>لأن</translation>
    </message>
    <message>
        <source>The figure asks for the %1 next; say it under Needs.</source>
        <translation>يسأل الشكل تاليًا عن %1؛ اذكره في الاحتياجات.</translation>
    </message>
    <message>
        <source>✓ true</source>
        <translation>✓ صحيح</translation>
    </message>
    <message>
        <source>✗ not true</source>
        <translation>✗ غير صحيح</translation>
    </message>
    <message>
        <source>The figure says: %1. %2</source>
        <translation>يقول الشكل: %1. %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPage</name>
    <message>
        <source>Platform &amp; cost</source>
        <translation>المنصة والكلفة</translation>
    </message>
    <message>
        <source>Textbook and corrected</source>
        <translation>الكتاب والمصحّح</translation>
    </message>
    <message>
        <source>Textbook and modelled</source>
        <translation>الكتاب والمنمذج</translation>
    </message>
    <message>
        <source>All three levels</source>
        <translation>المستويات الثلاثة</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>المستويات</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
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
        <translation>بنود الكلفة</translation>
    </message>
    <message>
        <source>How computed</source>
        <translation>كيف حُسبت</translation>
    </message>
    <message>
        <source>Choose a cell to see how it is computed.</source>
        <translation>اختر خلية لترى كيف حُسبت.</translation>
    </message>
    <message>
        <source>Incomplete: no price for %1.</source>
        <translation>غير مكتمل: لا سعر لـ %1.</translation>
    </message>
    <message>
        <source>At today&apos;s value: %1.</source>
        <translation>بالقيمة الحالية: %1.</translation>
    </message>
    <message>
        <source>Once, at the start: %1.</source>
        <translation>مرة واحدة في البداية: %1.</translation>
    </message>
    <message>
        <source>    Price: %1 %2 for %3, evidence %4, confidence %5%6. %7</source>
        <translation>    السعر: %1 %2 لـ %3، الدليل %4، الثقة %5%6. %7</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>    The source: %1</source>
        <translation>    المصدر: %1</translation>
    </message>
    <message>
        <source>    Recomputed: %1</source>
        <translation>    أُعيد الحساب: %1</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Fees a month</source>
        <translation>الرسوم في الشهر</translation>
    </message>
    <message>
        <source>Differences from the source</source>
        <translation>الفروق عن المصدر</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>ما المختلف</translation>
    </message>
    <message>
        <source>The source says</source>
        <translation>يقول المصدر</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>أُعيد الحساب</translation>
    </message>
    <message>
        <source>What the program does</source>
        <translation>ما يفعله البرنامج</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>الأسعار…</translation>
    </message>
    <message>
        <source>Look at prices, change them, import a list</source>
        <translation>رؤية الأسعار وتغييرها واستيراد قائمة</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>الآراء</translation>
    </message>
    <message>
        <source>Source check</source>
        <translation>فحص المصدر</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>السيناريوهات</translation>
    </message>
    <message>
        <source>• differs from the source, ~ is the source&apos;s estimate.</source>
        <translation>• يختلف عن المصدر، ~ تقدير المصدر.</translation>
    </message>
    <message>
        <source>Prices: imported list %1,</source>
        <translation>الأسعار: قائمة مستوردة ‎%1،</translation>
    </message>
    <message>
        <source>Prices: %1,</source>
        <translation>الأسعار: ‎%1،</translation>
    </message>
    <message>
        <source>some undated;</source>
        <translation>بعضها بلا تاريخ؛</translation>
    </message>
    <message>
        <source>the oldest of %1;</source>
        <translation>أقدمها %1؛</translation>
    </message>
    <message>
        <source>%1 of %2 used are older than a year or undated</source>
        <translation>‏%1 من %2 مستخدمة أقدم من سنة أو بلا تاريخ</translation>
    </message>
    <message>
        <source>and %1 are yours</source>
        <translation>و%1 لك</translation>
    </message>
    <message>
        <source> %1 % of %2 stand on prices of low confidence.</source>
        <translation> %1 % من %2 تقوم على أسعار قليلة الثقة.</translation>
    </message>
    <message>
        <source> Never fetched.</source>
        <translation> لا تُجلب أبدًا.</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ يصمد</translation>
    </message>
    <message>
        <source>◐ queued</source>
        <translation>◐ في طابور</translation>
    </message>
    <message>
        <source>✗ throttled</source>
        <translation>✗ مُخنَق</translation>
    </message>
    <message>
        <source>◐ depends</source>
        <translation>◐ يتوقف</translation>
    </message>
    <message>
        <source>%1× for %2 h</source>
        <translation>‏%1× لمدة %2 س</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>حفظ السيناريو</translation>
    </message>
    <message>
        <source>Name; a scenario of the same name is replaced.</source>
        <translation>الاسم؛ يُستبدل سيناريو بالاسم نفسه.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>, yours: %1</source>
        <translation>، سعرك: %1</translation>
    </message>
    <message>
        <source>    Here: %1</source>
        <translation>    هنا: %1</translation>
    </message>
    <message>
        <source>The sum of the lines: %1 a month, %2 over the horizon.</source>
        <translation>مجموع البنود: %1 في الشهر، %2 على الأفق.</translation>
    </message>
    <message>
        <source>What is behind the difference</source>
        <translation>ما وراء الفرق</translation>
    </message>
    <message>
        <source>%1  %2

The source: %3

Recomputed: %4

Here: %5</source>
        <translation>‏%1  %2

المصدر: %3

أُعيد الحساب: %4

هنا: %5</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>التوصية</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPairs</name>
    <message>
        <source>Compare in pairs</source>
        <translation>مقارنة أزواج</translation>
    </message>
    <message>
        <source>Which of the two matters more for this fleet, and how much?</source>
        <translation>أي الاثنين أهم لهذا الأسطول، وبكم؟</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>‏%1 مقابل %2</translation>
    </message>
    <message>
        <source>Governance matters 9 times as much</source>
        <translation>الحوكمة أهم ٩ مرات</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>استخدام هذه الأوزان</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>الكل متساوٍ</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>متساوٍ</translation>
    </message>
    <message>
        <source>%1 matters %2 times as much</source>
        <translation>‏%1 أهم %2 مرات</translation>
    </message>
    <message>
        <source>Weights: %1</source>
        <translation>الأوزان: %1</translation>
    </message>
    <message>
        <source>✓ Consistency ratio %1: the judgements agree</source>
        <translation>✓ نسبة الاتساق %1: الأحكام متفقة</translation>
    </message>
    <message>
        <source>▲ Consistency ratio %1, above 0.10: they contradict each other</source>
        <translation>▲ نسبة الاتساق %1، فوق ٠٫١٠: تتناقض</translation>
    </message>
    <message>
        <source>The weights can be used as they are.</source>
        <translation>يمكن استخدام الأوزان كما هي.</translation>
    </message>
    <message>
        <source>Farthest from the others: %1. You may use the weights anyway.</source>
        <translation>الأبعد عن غيره: %1. يمكنك استخدام الأوزان مع ذلك.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostPrices</name>
    <message>
        <source>undated</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>‏%1 ي</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln شهر</numerusform>
            <numerusform>شهر واحد (%Ln)</numerusform>
            <numerusform>شهران (%Ln)</numerusform>
            <numerusform>%Ln أشهر</numerusform>
            <numerusform>%Ln شهرًا</numerusform>
            <numerusform>%Ln شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>الأسعار</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لـ</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>في القائمة</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>سعرك</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>ضبط السعر</translation>
    </message>
    <message>
        <source>Listed price</source>
        <translation>سعر القائمة</translation>
    </message>
    <message>
        <source>Shipped list</source>
        <translation>القائمة المرفقة</translation>
    </message>
    <message>
        <source>Find a price</source>
        <translation>البحث عن سعر</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>استيراد قائمة…</translation>
    </message>
    <message>
        <source>Puts the price list that came with the program back</source>
        <translation>يعيد قائمة الأسعار المرفقة بالبرنامج</translation>
    </message>
    <message>
        <source>Your price</source>
        <translation>سعرك</translation>
    </message>
    <message>
        <source>Why: offer, contract, discount</source>
        <translation>لماذا: عرض، عقد، خصم</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Use these prices</source>
        <translation>استخدام هذه الأسعار</translation>
    </message>
    <message>
        <source>Remove all of mine</source>
        <translation>إزالة كل أسعاري</translation>
    </message>
    <message>
        <source>Imported list %1 of %2. Prices are never fetched.</source>
        <translation>القائمة المستوردة %1 بتاريخ %2. لا تُجلب الأسعار أبدًا.</translation>
    </message>
    <message>
        <source>Shipped list %1 of %2. Prices are never fetched.</source>
        <translation>القائمة المرفقة %1 بتاريخ %2. لا تُجلب الأسعار أبدًا.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1, %2. Evidence %3, confidence %4. %5 %6</source>
        <translation>‏%1، %2. الدليل %3، الثقة %4. %5 %6</translation>
    </message>
    <message>
        <source>A price is a number such as %1, without a sign; %2 % takes a discount off.</source>
        <translation>السعر عدد مثل %1 دون رمز؛ و%2 % تخصم من سعر القائمة.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostScores</name>
    <message>
        <source>Scores</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>المعيار</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>نقاطنا</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>سعرك</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Ours again</source>
        <translation>العودة إلى نقاطنا</translation>
    </message>
    <message>
        <source>Scores are judgements on fixed anchors, most of them without a document behind them. Put yours in their place; ours stay beside them.</source>
        <translation>النقاط أحكام على مراسٍ ثابتة، معظمها دون وثيقة. ضع نقاطك مكانها؛ وتبقى نقاطنا بجانبها.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Your score</source>
        <translation>نقاطك</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>لماذا (اختياري)</translation>
    </message>
    <message>
        <source>Set score</source>
        <translation>ضبط النقاط</translation>
    </message>
    <message>
        <source>Use these scores</source>
        <translation>استخدام هذه النقاط</translation>
    </message>
    <message>
        <source> (no document)</source>
        <translation> (بلا وثيقة)</translation>
    </message>
    <message>
        <source>%1. Anchors: %2</source>
        <translation>‏%1. المراسي: %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostTableModel</name>
    <message>
        <source>incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>textbook</source>
        <translation>الكتاب</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>مصحّح</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>منمذج</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>في الشهر</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>الأفق</translation>
    </message>
</context>
<context>
    <name>fleetscope::CostWiring</name>
    <message>
        <source>Platform &amp; cost</source>
        <translation>المنصة والكلفة</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Your changes to prices or scenarios could not be read</source>
        <translation>تعذرت قراءة تغييراتك على الأسعار أو السيناريوهات</translation>
    </message>
    <message>
        <source>%1 %2 (%3 a month)</source>
        <translation>‏%1 %2 (%3 في الشهر)</translation>
    </message>
    <message>
        <source>%1 no public price</source>
        <translation>‏%1 لا سعر معلن</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>‏%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>‏%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>‏%1 س</translation>
    </message>
    <message>
        <source>The connected fleet in %1: %2 messages of %3 bytes from %4 devices would have cost %5. Platform fees only.</source>
        <translation>الأسطول المتصل خلال %1: ‏%2 رسالة من %3 بايت من %4 جهاز كانت ستكلّف %5. رسوم المنصة فقط.</translation>
    </message>
    <message>
        <source>Platform and cost</source>
        <translation>المنصة والكلفة</translation>
    </message>
    <message>
        <source>Import price list</source>
        <translation>استيراد قائمة أسعار</translation>
    </message>
    <message>
        <source>Price lists (*.json)</source>
        <translation>قوائم أسعار (*.json)</translation>
    </message>
    <message>
        <source>The price list cannot be used</source>
        <translation>لا يمكن استخدام قائمة الأسعار</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1 stays at %2</source>
        <translation>يبقى %1 عند %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>‏%1 %2 ← %3</translation>
    </message>
    <message>
        <source>This scenario a month: %1.</source>
        <translation>هذا السيناريو في الشهر: %1.</translation>
    </message>
</context>
<context>
    <name>fleetscope::CursorModel</name>
    <message>
        <source>%1, %2 before</source>
        <translation>‏%1، قبل %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>عند المؤشر</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Reading of</source>
        <translation>قراءة من</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Since the pin</source>
        <translation>منذ التثبيت</translation>
    </message>
</context>
<context>
    <name>fleetscope::DecisionTree</name>
    <message>
        <source>Decision tree of the textbook</source>
        <translation>شجرة القرار في الكتاب</translation>
    </message>
    <message>
        <source>no branch in the figure</source>
        <translation>لا فرع في الشكل</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>لم يُجب عنه</translation>
    </message>
</context>
<context>
    <name>fleetscope::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>إقرار</translation>
    </message>
    <message>
        <source>Shelve 1 h</source>
        <translation>تأجيل ساعة</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceDock</name>
    <message>
        <source>Select a device to see it in detail.</source>
        <translation>اختر جهازًا لرؤيته بالتفصيل.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>&amp;Telemetry</source>
        <translation>القياس عن بعد</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Copy the device&apos;s id</source>
        <translation>نسخ معرّف الجهاز</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceMessages</name>
    <message>
        <source>Messages of the device</source>
        <translation>رسائل الجهاز</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Holds the list still; new messages wait</source>
        <translation>يوقف القائمة؛ وتنتظر الرسائل الجديدة</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Shows what differs from the message before on this topic</source>
        <translation>يعرض ما يختلف عن الرسالة السابقة في هذا الموضوع</translation>
    </message>
    <message>
        <source>Copies the payload as it is shown</source>
        <translation>ينسخ الحمولة كما تُعرض</translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation>نسخ الحمولة</translation>
    </message>
    <message>
        <source>Format of the payload</source>
        <translation>تنسيق الحمولة</translation>
    </message>
    <message>
        <source>No message since this device was opened.</source>
        <translation>لا رسالة منذ فتح هذا الجهاز.</translation>
    </message>
    <message>
        <source>There is no earlier message on this topic in the list. </source>
        <translation>لا رسالة أقدم في هذا الموضوع في القائمة. </translation>
    </message>
    <message>
        <source>Content type: %1</source>
        <translation>نوع المحتوى: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln بانتظار العرض</numerusform>
            <numerusform>واحدة (%Ln) بانتظار العرض</numerusform>
            <numerusform>اثنتان (%Ln) بانتظار العرض</numerusform>
            <numerusform>%Ln بانتظار العرض</numerusform>
            <numerusform>%Ln بانتظار العرض</numerusform>
            <numerusform>%Ln بانتظار العرض</numerusform>
        </translation>
    </message>
    <message>
        <source>the last %1</source>
        <translation>آخر %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>رسالة واحدة (%Ln)</numerusform>
            <numerusform>رسالتان (%Ln)</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not kept</source>
        <translation>
            <numerusform>لم تُحفظ %Ln</numerusform>
            <numerusform>لم تُحفظ واحدة (%Ln)</numerusform>
            <numerusform>لم تُحفظ اثنتان (%Ln)</numerusform>
            <numerusform>لم تُحفظ %Ln</numerusform>
            <numerusform>لم تُحفظ %Ln</numerusform>
            <numerusform>لم تُحفظ %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Copy &amp;payload</source>
        <translation>نسخ الحمولة</translation>
    </message>
    <message>
        <source>Copy &amp;topic</source>
        <translation>نسخ الموضوع</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceOverview</name>
    <message>
        <source>No numbers from this device yet.</source>
        <translation>لا أعداد من هذا الجهاز بعد.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Key metrics</source>
        <translation>المقاييس الرئيسية</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>الاتصال به</translation>
    </message>
    <message>
        <source>%1 – %3, avg %2</source>
        <translation>‏%1 – %3، المتوسط %2</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموقع الجغرافي</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>خط العرض، خط الطول</translation>
    </message>
    <message>
        <source>, told by the device</source>
        <translation>، أخبر به الجهاز</translation>
    </message>
    <message>
        <source>, learned</source>
        <translation>، عُرف من رسائله</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>within five minutes of ours</source>
        <translation>ضمن خمس دقائق من ساعتنا</translation>
    </message>
    <message>
        <source>off by %1</source>
        <translation>منحرفة بمقدار %1</translation>
    </message>
    <message>
        <source>Its readings carry their arrival time instead.</source>
        <translation>تحمل قراءاته وقت الوصول بدلًا منها.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>انتهت في %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceTableModel</name>
    <message numerus="yes">
        <source>%Ln open alert(s), the worst: %1</source>
        <translation>
            <numerusform>لا تنبيهات مفتوحة (%Ln)، الأسوأ: %1</numerusform>
            <numerusform>تنبيه مفتوح واحد (%Ln)، الأسوأ: %1</numerusform>
            <numerusform>تنبيهان مفتوحان (%Ln)، الأسوأ: %1</numerusform>
            <numerusform>%Ln تنبيهات مفتوحة، الأسوأ: %1</numerusform>
            <numerusform>%Ln تنبيهًا مفتوحًا، الأسوأ: %1</numerusform>
            <numerusform>%Ln تنبيه مفتوح، الأسوأ: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::DeviceTelemetry</name>
    <message>
        <source>&amp;Add as column</source>
        <translation>إضافة كعمود</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>البحث في المقاييس</translation>
    </message>
    <message>
        <source>Shows this metric of every device in the fleet table (Enter)</source>
        <translation>يعرض هذا المقياس لكل جهاز في جدول الأسطول (Enter)</translation>
    </message>
    <message>
        <source>Metrics of the device</source>
        <translation>مقاييس الجهاز</translation>
    </message>
    <message>
        <source>Shows the past of this metric</source>
        <translation>يعرض ماضي هذا المقياس</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>fleetscope::DrawnModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>القراءات</translation>
    </message>
</context>
<context>
    <name>fleetscope::DurationEdit</name>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>h</source>
        <translation>س</translation>
    </message>
    <message>
        <source>d</source>
        <translation>ي</translation>
    </message>
</context>
<context>
    <name>fleetscope::EditorDesk</name>
    <message>
        <source>Connecting to %1</source>
        <comment>host</comment>
        <translation>يتصل بـ %1</translation>
    </message>
    <message numerus="yes">
        <source>Listening: %Ln topic(s) so far</source>
        <translation>
            <numerusform>يستمع: %Ln موضوع حتى الآن</numerusform>
            <numerusform>يستمع: موضوع واحد (%Ln) حتى الآن</numerusform>
            <numerusform>يستمع: موضوعان (%Ln) حتى الآن</numerusform>
            <numerusform>يستمع: %Ln مواضيع حتى الآن</numerusform>
            <numerusform>يستمع: %Ln موضوعًا حتى الآن</numerusform>
            <numerusform>يستمع: %Ln موضوع حتى الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) heard</source>
        <translation>
            <numerusform>سُمع %Ln موضوع</numerusform>
            <numerusform>سُمع موضوع واحد (%Ln)</numerusform>
            <numerusform>سُمع موضوعان (%Ln)</numerusform>
            <numerusform>سُمعت %Ln مواضيع</numerusform>
            <numerusform>سُمع %Ln موضوعًا</numerusform>
            <numerusform>سُمع %Ln موضوع</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was heard. The broker may hide what this user may not read, or nobody sends.</source>
        <translation>لم يُسمع شيء. قد يخفي الوسيط ما لا يحق لهذا المستخدم قراءته، أو لا أحد يرسل.</translation>
    </message>
</context>
<context>
    <name>fleetscope::EditorSection</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>fleetscope::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>fleetscope::FacetModel</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>الطراز</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>البرنامج الثابت</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>‏%1 أخرى</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation>‏%1: %2%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>, chosen</source>
        <translation>، محدد</translation>
    </message>
</context>
<context>
    <name>fleetscope::FacetPanel</name>
    <message>
        <source>Devices by status, site, model and firmware</source>
        <translation>الأجهزة حسب الحالة والموقع والطراز والبرنامج الثابت</translation>
    </message>
</context>
<context>
    <name>fleetscope::FailureGroupModel</name>
    <message>
        <source>What went wrong</source>
        <translation>ما الذي فشل</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>In the words of one</source>
        <translation>بكلمات أحدها</translation>
    </message>
</context>
<context>
    <name>fleetscope::FileLine</name>
    <message>
        <source>Choose a file or drop it here</source>
        <translation>اختر ملفًا أو أفلته هنا</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>اختيار ملف: %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::FilterBar</name>
    <message>
        <source>Filter: a word, or status == offline</source>
        <translation>مرشح: كلمة، أو status == offline</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>مرشح</translation>
    </message>
    <message>
        <source>Words are looked for in id, name and tags. Fields are compared: status == offline, fw &lt; 2.4.0,
m.pm25 &gt; 35, age &gt; 15m, tag.site in {north, port}. Join with and, or, not and parentheses.

!= is false where there is no value: site != north leaves devices without a site out,
not site == north keeps them. A field alone asks for any value, site == null for none.

Down: suggestions. Enter: apply now. Escape: clear, then back to the table.</source>
        <translation>تُبحث الكلمات في المعرّف والاسم والوسوم. وتُقارن الحقول: status == offline, fw &lt; 2.4.0,
m.pm25 &gt; 35, age &gt; 15m, tag.site in {north, port}. اربطها بـ and وor وnot والأقواس.

تكون != خاطئة حيث لا قيمة: site != north يترك الأجهزة التي لا موقع لها،
وnot site == north يبقيها. الحقل وحده يطلب أي قيمة، وsite == null يطلب انعدامها.

سهم لأسفل: اقتراحات. Enter: تطبيق الآن. Escape: مسح ثم العودة إلى الجدول.</translation>
    </message>
    <message>
        <source>Recent filters and examples</source>
        <translation>مرشحات حديثة وأمثلة</translation>
    </message>
    <message>
        <source>Back to the filter before</source>
        <translation>العودة إلى المرشح السابق</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض كل شيء</translation>
    </message>
    <message>
        <source>The regular expression takes too long on some devices; they may be missing. Make it simpler.</source>
        <translation>يستغرق التعبير النمطي وقتًا طويلًا مع بعض الأجهزة؛ قد تغيب. بسّطه.</translation>
    </message>
    <message>
        <source>Enter applies this filter.</source>
        <translation>يطبّق مفتاح Enter هذا المرشح.</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>حديث</translation>
    </message>
    <message>
        <source>Example: devices that are offline</source>
        <translation>مثال: الأجهزة غير المتصلة</translation>
    </message>
    <message>
        <source>Example: silent for more than 15 minutes</source>
        <translation>مثال: صامت منذ أكثر من ١٥ دقيقة</translation>
    </message>
    <message>
        <source>Example: old firmware of one model</source>
        <translation>مثال: برنامج ثابت قديم لطراز واحد</translation>
    </message>
    <message>
        <source>Example: a fresh value above a limit</source>
        <translation>مثال: قيمة حديثة فوق حدّ</translation>
    </message>
    <message>
        <source>Example: one of several values of a tag</source>
        <translation>مثال: إحدى قيم وسم</translation>
    </message>
    <message>
        <source>Example: devices that never sent a metric</source>
        <translation>مثال: أجهزة لم ترسل مقياسًا قط</translation>
    </message>
    <message>
        <source>Example: a regular expression</source>
        <translation>مثال: تعبير نمطي</translation>
    </message>
    <message>
        <source>Example: a topic filter</source>
        <translation>مثال: مرشح مواضيع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>is</source>
        <translation>هو</translation>
    </message>
    <message>
        <source>is not, and has a value</source>
        <translation>ليس، وله قيمة</translation>
    </message>
    <message>
        <source>matches a regular expression</source>
        <translation>يطابق تعبيرًا نمطيًا</translation>
    </message>
    <message>
        <source>contains, in any case</source>
        <translation>يحتوي، بأي حالة أحرف</translation>
    </message>
    <message>
        <source>begins with, in any case</source>
        <translation>يبدأ بـ، بأي حالة أحرف</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>واحد من</translation>
    </message>
    <message>
        <source>name in the topic</source>
        <translation>الاسم في الموضوع</translation>
    </message>
    <message>
        <source>name that the device gives itself</source>
        <translation>الاسم الذي يعطيه الجهاز لنفسه</translation>
    </message>
    <message>
        <source>online, offline or unknown</source>
        <translation>‏online أو offline أو unknown</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>مكانه</translation>
    </message>
    <message>
        <source>the tag group</source>
        <translation>الوسم group</translation>
    </message>
    <message>
        <source>firmware, compared as a version</source>
        <translation>البرنامج الثابت، يُقارن كإصدار</translation>
    </message>
    <message>
        <source>device model</source>
        <translation>طراز الجهاز</translation>
    </message>
    <message>
        <source>hardware, compared as a version</source>
        <translation>العتاد، يُقارن كإصدار</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>الرقم التسلسلي</translation>
    </message>
    <message>
        <source>time of the last message</source>
        <translation>وقت آخر رسالة</translation>
    </message>
    <message>
        <source>time since the last message</source>
        <translation>المدة منذ آخر رسالة</translation>
    </message>
    <message>
        <source>number of messages</source>
        <translation>عدد الرسائل</translation>
    </message>
    <message>
        <source>time between messages</source>
        <translation>المدة بين الرسائل</translation>
    </message>
    <message>
        <source>how far the device&apos;s clock is ahead</source>
        <translation>مقدار تقدّم ساعة الجهاز</translation>
    </message>
    <message>
        <source>the connection it comes from</source>
        <translation>الاتصال الذي يأتي منه</translation>
    </message>
    <message>
        <source>topics, with + and #</source>
        <translation>المواضيع، مع + و#</translation>
    </message>
</context>
<context>
    <name>fleetscope::FilterCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a suggestion and what it is</comment>
        <translation>‏%1، %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::FirmwareStep</name>
    <message>
        <source>Published releases of the library. A file that is dropped here is added to it.</source>
        <translation>الإصدارات المنشورة في المكتبة. يُضاف إليها الملف الذي يُفلت هنا.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>بلا ملاحظات</translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation>ملاحظات الإصدار</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>إضافة ملف…</translation>
    </message>
    <message>
        <source>Open the library…</source>
        <translation>فتح المكتبة…</translation>
    </message>
    <message>
        <source>There is no published release yet. Add a file, and publish it in the library.</source>
        <translation>لا إصدار منشور بعد. أضف ملفًا وانشره في المكتبة.</translation>
    </message>
    <message>
        <source>Choose a release.</source>
        <translation>اختر إصدارًا.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>Kind: %1, %2</source>
        <translation>النوع: %1، %2</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <translation>الطرازات: %1</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>العتاد: %1</translation>
    </message>
    <message>
        <source>Installed over: %1</source>
        <translation>يُثبَّت فوق: %1</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>التوقيع: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1…</source>
        <translation>SHA-256: %1…</translation>
    </message>
    <message>
        <source>The signature of this release is wrong: it cannot be installed.</source>
        <translation>توقيع هذا الإصدار خاطئ: لا يمكن تثبيته.</translation>
    </message>
    <message>
        <source>This release is signed by a key that is not trusted here.</source>
        <translation>هذا الإصدار موقّع بمفتاح غير موثوق هنا.</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetActions</name>
    <message>
        <source>&amp;Freeze</source>
        <translation>تجميد</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>الأعمدة…</translation>
    </message>
    <message>
        <source>Choose what the table shows</source>
        <translation>اختيار ما يعرضه الجدول</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>Copy rows with &amp;headers</source>
        <translation>نسخ الصفوف مع العناوين</translation>
    </message>
    <message>
        <source>&amp;Select all that is shown</source>
        <translation>تحديد كل المعروض</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>المرشح</translation>
    </message>
    <message>
        <source>&amp;Open details</source>
        <translation>فتح التفاصيل</translation>
    </message>
    <message>
        <source>&amp;Details beside the table</source>
        <translation>التفاصيل بجانب الجدول</translation>
    </message>
    <message>
        <source>&amp;Groups beside the table</source>
        <translation>المجموعات بجانب الجدول</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>استئناف</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetHeader</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetMenus</name>
    <message>
        <source>&amp;Apply as filter</source>
        <translation>تطبيق كمرشح</translation>
    </message>
    <message>
        <source>&amp;Prepare as filter</source>
        <translation>تحضير كمرشح</translation>
    </message>
    <message>
        <source>C&amp;olumn %1</source>
        <translation>العمود %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>ليس %1</translation>
    </message>
    <message>
        <source>… and %1</source>
        <translation>… و%1</translation>
    </message>
    <message>
        <source>… or %1</source>
        <translation>… أو %1</translation>
    </message>
    <message>
        <source>… and not %1</source>
        <translation>… وليس %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>C&amp;ell</source>
        <translation>الخلية</translation>
    </message>
    <message>
        <source>As C&amp;SV</source>
        <translation>كـ CSV</translation>
    </message>
    <message>
        <source>As &amp;JSON</source>
        <translation>كـ JSON</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>كـ Markdown</translation>
    </message>
    <message>
        <source>As &amp;filter</source>
        <translation>كمرشح</translation>
    </message>
    <message>
        <source>&amp;Ids</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>ترتيب تصاعدي</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>ترتيب تنازلي</translation>
    </message>
    <message>
        <source>… &amp;then by this, ascending</source>
        <translation>… ثم بهذا، تصاعديًا</translation>
    </message>
    <message>
        <source>… then &amp;by this, descending</source>
        <translation>… ثم بهذا، تنازليًا</translation>
    </message>
    <message>
        <source>Do &amp;not sort</source>
        <translation>دون ترتيب</translation>
    </message>
    <message>
        <source>&amp;Filter by this…</source>
        <translation>الترشيح بهذا…</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>نقل إلى اليسار</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>نقل إلى اليمين</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>أعرض</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>أضيق</translation>
    </message>
    <message>
        <source>Resize to &amp;contents</source>
        <translation>ملاءمة المحتوى</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetPage</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Groups beside the table</source>
        <translation>المجموعات بجانب الجدول</translation>
    </message>
    <message>
        <source>Connected; waiting for the first message, %1</source>
        <translation>متصل؛ بانتظار الرسالة الأولى، %1</translation>
    </message>
    <message>
        <source>That column is there already</source>
        <translation>هذا العمود موجود من قبل</translation>
    </message>
    <message>
        <source>Alerting</source>
        <translation>بتنبيهات</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTable</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTitle</name>
    <message>
        <source>Fleet</source>
        <translation>الأسطول</translation>
    </message>
    <message>
        <source>Writes the selected devices, or all that are shown, to a file (%1)</source>
        <translation>يكتب الأجهزة المحددة، أو كل المعروضة، في ملف (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 devices</source>
        <translation>‏%1 من %2 جهاز</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Frozen %1 · %2 updates waiting</source>
        <translation>مجمّد %1 · ‏%2 تحديث بالانتظار</translation>
    </message>
    <message>
        <source>%1 cached %2</source>
        <comment>devices, time</comment>
        <translation>‏%1 مخزّنة %2</translation>
    </message>
    <message>
        <source>So many devices have not spoken since Fleetscope was started. They are shown as they were known then.</source>
        <translation>هذا عدد الأجهزة التي لم تتحدث منذ بدء Fleetscope. تُعرض كما عُرفت حينها.</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetTransfer</name>
    <message>
        <source>CSV table</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>Tab-separated table</source>
        <translation>جدول مفصول بعلامات جدولة</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>مصفوفة JSON</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>جدول Markdown</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the cell</source>
        <translation>نُسخت الخلية</translation>
    </message>
    <message>
        <source>These devices are too many for a filter of %1 characters.</source>
        <translation>هذه الأجهزة أكثر من أن يسعها مرشح من %1 حرف.</translation>
    </message>
    <message>
        <source>Copied a filter for %1</source>
        <translation>نُسخ مرشح لـ %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>تصدير %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>يُصدَّر %1</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>يُنسخ %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>نُسخ %1</translation>
    </message>
    <message>
        <source>Exported %1 to %2</source>
        <translation>صُدّر %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place or name.</source>
        <translation>تعذرت كتابة %1: %2. اختر مكانًا أو اسمًا آخر.</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetWiring</name>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>الأسطول</translation>
    </message>
    <message>
        <source>No broker yet</source>
        <translation>لا وسيط بعد</translation>
    </message>
    <message>
        <source>Add the broker that your fleet uses with File, Add a broker.</source>
        <translation>أضف الوسيط الذي يستخدمه أسطولك من ملف، إضافة وسيط.</translation>
    </message>
    <message>
        <source>Subscribed to %1. Check that the devices publish below these topics.</source>
        <translation>مشترك في %1. تحقق من أن الأجهزة تنشر تحت هذه المواضيع.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>يتصل بـ %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::FleetscopeStyle</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>fleetscope::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>الخطوات الأولى</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>الأسطول</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>القياس عن بعد</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>عمليات النشر</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Platform &amp; cost</source>
        <translation>المنصة والكلفة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>صفحات المساعدة</translation>
    </message>
</context>
<context>
    <name>fleetscope::HelpWiring</name>
    <message>
        <source>&amp;Log</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>fleetscope::ImportDialog</name>
    <message>
        <source>From Fleetscope</source>
        <translation>من Fleetscope</translation>
    </message>
    <message>
        <source>From MQTTX</source>
        <translation>من MQTTX</translation>
    </message>
    <message>
        <source>From MQTT Explorer</source>
        <translation>من MQTT Explorer</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>استيراد اتصالات</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>ما ينبغي معرفته</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>‏%1 موجود من قبل</translation>
    </message>
    <message>
        <source>The file holds passwords in the clear. They go into the keychain of this computer, and nowhere else; think of deleting the file.</source>
        <translation>يحوي الملف كلمات مرور مكشوفة. تذهب إلى سلسلة مفاتيح هذا الحاسوب لا غير؛ فكّر في حذف الملف.</translation>
    </message>
    <message>
        <source>Passwords are not in the file: you are asked for them when a connection is opened.</source>
        <translation>كلمات المرور ليست في الملف: تُسأل عنها عند فتح اتصال.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln connection(s)</source>
        <translation>
            <numerusform>استيراد %Ln اتصال</numerusform>
            <numerusform>استيراد اتصال واحد (%Ln)</numerusform>
            <numerusform>استيراد اتصالين (%Ln)</numerusform>
            <numerusform>استيراد %Ln اتصالات</numerusform>
            <numerusform>استيراد %Ln اتصالًا</numerusform>
            <numerusform>استيراد %Ln اتصال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::LegendStrip</name>
    <message>
        <source>%1 – click to hide or show it</source>
        <translation>‏%1 – انقر لإخفائها أو عرضها</translation>
    </message>
</context>
<context>
    <name>fleetscope::LinesTable</name>
    <message>
        <source>Add a line</source>
        <translation>إضافة سطر</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>إزالة السطر</translation>
    </message>
</context>
<context>
    <name>fleetscope::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Notes and worse</source>
        <translation>الملاحظات وما هو أسوأ</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>التحذيرات وما هو أسوأ</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>What the program noticed since it was started. Copied diagnostics hold these lines, versions and figures; passwords, keys and addresses are left out.</source>
        <translation>ما لاحظه البرنامج منذ بدئه. تحوي بيانات التشخيص المنسوخة هذه الأسطر والإصدارات والأرقام؛ وتُترك كلمات المرور والمفاتيح والعناوين.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ بيانات التشخيص</translation>
    </message>
</context>
<context>
    <name>fleetscope::LogListModel</name>
    <message>
        <source>Detail</source>
        <translation>تفصيل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المجال</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
</context>
<context>
    <name>fleetscope::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Flee&amp;t</source>
        <translation>الأسطول</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>إعادة ضبط التخطيط</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>مساعدة لهذه الصفحة</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Fleetscope</source>
        <translation>حول Fleetscope</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Fleetscope – Demo</source>
        <translation>‏Fleetscope – عرض تجريبي</translation>
    </message>
</context>
<context>
    <name>fleetscope::MessageListModel</name>
    <message>
        <source>QoS %1</source>
        <translation>جودة الخدمة %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>محتفظ بها</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>مكررة</translation>
    </message>
    <message>
        <source>The broker had kept this message and sent it when we subscribed.</source>
        <translation>احتفظ الوسيط بهذه الرسالة وأرسلها عند اشتراكنا.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>الحمولة</translation>
    </message>
</context>
<context>
    <name>fleetscope::MetricCards</name>
    <message>
        <source>Key metrics</source>
        <translation>المقاييس الرئيسية</translation>
    </message>
</context>
<context>
    <name>fleetscope::MetricListModel</name>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>true</source>
        <translation>صواب</translation>
    </message>
    <message>
        <source>false</source>
        <translation>خطأ</translation>
    </message>
</context>
<context>
    <name>fleetscope::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page (shortcut)</comment>
        <translation>‏%1 (%2)</translation>
    </message>
</context>
<context>
    <name>fleetscope::NoMatch</name>
    <message>
        <source>0 of %1 devices match.</source>
        <translation>يطابق ٠ من %1 جهاز.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض كل شيء</translation>
    </message>
    <message>
        <source>Nearest: without %1 there are %2.</source>
        <translation>الأقرب: دون %1 يوجد %2.</translation>
    </message>
    <message>
        <source>Remove this part</source>
        <translation>إزالة هذا الجزء</translation>
    </message>
</context>
<context>
    <name>fleetscope::NoticeStrip</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fleetscope::PageStates</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fleetscope::PartsEdit</name>
    <message>
        <source>Add a part</source>
        <translation>إضافة جزء</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالة الجزء</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
</context>
<context>
    <name>fleetscope::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation>الحمولة</translation>
    </message>
    <message>
        <source>Not %1, shown as %2.</source>
        <translation>ليس %1، يُعرض كـ %2.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>تُعرض أول %1 فقط.</translation>
    </message>
</context>
<context>
    <name>fleetscope::PhaseTimeline</name>
    <message>
        <source>Phase %1</source>
        <translation>المرحلة %1</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>‏%1 من %2، %3</translation>
    </message>
</context>
<context>
    <name>fleetscope::PhasesStep</name>
    <message>
        <source>Canary: 1 %, 10 %, 30 %, all</source>
        <translation>كناري: ١ %، ١٠ %، ٣٠ %، الكل</translation>
    </message>
    <message>
        <source>Linear: four quarters</source>
        <translation>خطي: أربعة أرباع</translation>
    </message>
    <message>
        <source>One device, then the others</source>
        <translation>جهاز واحد ثم البقية</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>الكل دفعة واحدة</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>خطتك</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>إعداد مسبق</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>إضافة مرحلة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Up to (%)</source>
        <translation>حتى (%)</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>Watch (min)</source>
        <translation>المراقبة (د)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>التنزيل</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>يستغرق نحو</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>المراحل</translation>
    </message>
    <message>
        <source>Shares count the phases before. The same devices are drawn each time for the same plan. A phase is watched from its last success on before the next one begins.</source>
        <translation>تشمل الحصص المراحل السابقة. تُسحب الأجهزة نفسها كل مرة للخطة نفسها. تُراقب المرحلة من آخر نجاح فيها قبل أن تبدأ التالية.</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>المرحلة %1</translation>
    </message>
    <message>
        <source>The share of a phase is above 0 and at most 100 %.</source>
        <translation>حصة المرحلة فوق ٠ و١٠٠ % على الأكثر.</translation>
    </message>
    <message>
        <source>The shares rise from phase to phase.</source>
        <translation>تزداد الحصص من مرحلة إلى أخرى.</translation>
    </message>
    <message>
        <source>The last phase takes all that are left: 100 %.</source>
        <translation>تأخذ المرحلة الأخيرة كل الباقي: ١٠٠ %.</translation>
    </message>
    <message>
        <source>About %1 and %2 in all, when every device is online and none fails.</source>
        <translation>نحو %1 و%2 إجمالًا إن كان كل جهاز متصلًا ولم يفشل أي منها.</translation>
    </message>
</context>
<context>
    <name>fleetscope::Placeholder</name>
    <message>
        <source>%1 of %2</source>
        <translation>‏%1 من %2</translation>
    </message>
</context>
<context>
    <name>fleetscope::ProblemsDialog</name>
    <message>
        <source>Messages that could not be read</source>
        <translation>رسائل تعذرت قراءتها</translation>
    </message>
    <message>
        <source>Nothing of these messages, or not all of it, became a reading. Each kind is listed once for each topic.</source>
        <translation>لم يصبح شيء من هذه الرسائل، أو ليس كلها، قراءة. يُذكر كل نوع مرة واحدة لكل موضوع.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Received messages</source>
        <translation>الرسائل المستلمة</translation>
    </message>
</context>
<context>
    <name>fleetscope::RangePicker</name>
    <message>
        <source>Last 5 minutes</source>
        <translation>آخر ٥ دقائق</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>آخر ١٥ دقيقة</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>آخر ٦ ساعات</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر ٢٤ ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>آخر سنة</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>اليوم حتى الآن</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>This week so far</source>
        <translation>هذا الأسبوع حتى الآن</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>الأسبوع الماضي</translation>
    </message>
    <message>
        <source>This month so far</source>
        <translation>هذا الشهر حتى الآن</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Search ranges, or write 6h</source>
        <translation>ابحث في النطاقات أو اكتب 6h</translation>
    </message>
    <message>
        <source>Search ranges</source>
        <translation>البحث في النطاقات</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>النطاقات</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>now-6h, today, yesterday+8h, now-1w/w, 2026-03-29 14:05</source>
        <translation>now-6h, today, yesterday+8h, now-1w/w, 2026-03-29 14:05</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>التوقيت المحلي</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copies the range as text</source>
        <translation>ينسخ النطاق كنص</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Takes a range as text: &quot;now-6h to now&quot;, two dates, &quot;6h&quot;</source>
        <translation>يأخذ نطاقًا كنص: &quot;now-6h to now&quot; أو تاريخين أو &quot;6h&quot;</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>آخر %1</translation>
    </message>
    <message>
        <source>Write a moment as now-6h, today, or 2026-03-29 14:05.</source>
        <translation>اكتب اللحظة هكذا: now-6h أو today أو 2026-03-29 14:05.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>يجب أن تكون النهاية بعد البداية.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReceivedFigures</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Everything that the connections handed over since they were opened</source>
        <translation>كل ما سلّمته الاتصالات منذ فتحها</translation>
    </message>
    <message>
        <source>Payloads</source>
        <translation>الحمولات</translation>
    </message>
    <message>
        <source>The bytes of these messages without topics and headers</source>
        <translation>بايتات هذه الرسائل من دون المواضيع والترويسات</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>Values that became the state of a device</source>
        <translation>القيم التي صارت حالة جهاز</translation>
    </message>
    <message>
        <source>Kept by the broker</source>
        <translation>محفوظة لدى الوسيط</translation>
    </message>
    <message>
        <source>Retained messages: they may be older than the connection</source>
        <translation>رسائل محتفظ بها (retained): قد تكون أقدم من الاتصال</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>مكررة</translation>
    </message>
    <message>
        <source>Readings with the time and the value of the one before: stored once</source>
        <translation>قراءات بنفس وقت وقيمة السابقة: تُخزَّن مرة واحدة</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Readings older than the newest of their series: stored at their own time</source>
        <translation>قراءات أقدم من أحدث قراءة في سلسلتها: تُخزَّن في وقتها</translation>
    </message>
    <message>
        <source>Wrong clock</source>
        <translation>ساعة خاطئة</translation>
    </message>
    <message>
        <source>Messages whose device time is too far off: stored at the time of arrival</source>
        <translation>رسائل ينحرف وقت جهازها كثيرًا: تُخزَّن في وقت وصولها</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>وقت غير معروف</translation>
    </message>
    <message>
        <source>Retained readings without a time: shown, but no part of the history</source>
        <translation>قراءات محتفظ بها بلا وقت: تُعرض لكنها ليست جزءًا من السجل</translation>
    </message>
    <message>
        <source>Replaced unseen</source>
        <translation>استُبدلت قبل العرض</translation>
    </message>
    <message>
        <source>Values that a newer one replaced before the table was drawn: all are stored</source>
        <translation>قيم استبدلتها قيمة أحدث قبل رسم الجدول: كلها مخزَّنة</translation>
    </message>
    <message>
        <source>Of other pages</source>
        <translation>لصفحات أخرى</translation>
    </message>
    <message>
        <source>Messages for rollouts and other orders, not readings</source>
        <translation>رسائل لعمليات النشر وأوامر أخرى، وليست قراءات</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>مُسقطة</translation>
    </message>
    <message>
        <source>Messages that the broker or the rate guard of a connection left out</source>
        <translation>رسائل أغفلها الوسيط أو محدِّد المعدّل في أحد الاتصالات</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>غير مخزَّنة</translation>
    </message>
    <message>
        <source>Readings that the local cache could not keep, for example on a full disk</source>
        <translation>قراءات تعذّر على ذاكرة التخزين المحلية حفظها، مثلًا عند امتلاء القرص</translation>
    </message>
</context>
<context>
    <name>fleetscope::RecordingWiring</name>
    <message>
        <source>Replay a recor&amp;ding…</source>
        <translation>تشغيل تسجيل…</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>إيقاف التسجيل</translation>
    </message>
    <message>
        <source>&amp;Record messages…</source>
        <translation>تسجيل الرسائل…</translation>
    </message>
    <message>
        <source>Record messages</source>
        <translation>تسجيل الرسائل</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl.gz)</source>
        <translation>تسجيلات (*.jsonl.gz)</translation>
    </message>
    <message>
        <source>Replay a recording</source>
        <translation>تشغيل تسجيل</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl.gz *.jsonl);;All files (*)</source>
        <translation>تسجيلات (*.jsonl.gz *.jsonl);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>There is nothing to record: no connection is open.</source>
        <translation>لا شيء يُسجَّل: لا اتصال مفتوح.</translation>
    </message>
    <message>
        <source>Open a connection first.</source>
        <translation>افتح اتصالًا أولًا.</translation>
    </message>
    <message>
        <source>Recording all messages to %1.</source>
        <translation>تُسجَّل كل الرسائل في %1.</translation>
    </message>
    <message>
        <source>The file holds what the devices say, but no address and no password.</source>
        <translation>يحوي الملف ما تقوله الأجهزة، لكن لا عنوان ولا كلمة مرور.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>%1 messages, %2, %3</source>
        <translation>‏%1 رسالة، %2، %3</translation>
    </message>
    <message>
        <source>Recorded %1 messages to %2.</source>
        <translation>سُجّلت %1 رسالة في %2.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>A second window for the replay could not be opened.</source>
        <translation>تعذر فتح نافذة ثانية لإعادة التشغيل.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>أغلق برامج أخرى وحاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReplayBar</name>
    <message>
        <source>A recording is played. Nothing here is live, and nothing is sent or kept.</source>
        <translation>يُشغَّل تسجيل. لا شيء هنا مباشر، ولا يُرسل أو يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Position in the recording</source>
        <translation>الموضع في التسجيل</translation>
    </message>
    <message>
        <source>Where the recording is. Going back plays it again from its beginning.</source>
        <translation>موضع التسجيل. الرجوع يشغّله من بدايته.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>How fast the recording is played</source>
        <translation>سرعة تشغيل التسجيل</translation>
    </message>
    <message>
        <source>Replay %1 %2</source>
        <translation>إعادة تشغيل %1 %2</translation>
    </message>
    <message>
        <source>Replay %1, over</source>
        <translation>إعادة تشغيل %1، انتهت</translation>
    </message>
    <message>
        <source>Replay %1, going to %2</source>
        <translation>إعادة تشغيل %1، تنتقل إلى %2</translation>
    </message>
    <message>
        <source>Replay %1 %2, paused</source>
        <translation>إعادة تشغيل %1 %2، متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>تشغيل من جديد</translation>
    </message>
    <message>
        <source>Pause replay</source>
        <translation>إيقاف إعادة التشغيل مؤقتًا</translation>
    </message>
    <message>
        <source>Go on with replay</source>
        <translation>متابعة إعادة التشغيل</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReplayWiring</name>
    <message>
        <source>Replay</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Fleetscope – Replay of %1</source>
        <translation>‏Fleetscope – إعادة تشغيل %1</translation>
    </message>
    <message>
        <source>What came before was played.</source>
        <translation>شُغّل ما سبق ذلك.</translation>
    </message>
    <message>
        <source>The recording was cut off here: nobody ended it.</source>
        <translation>انقطع التسجيل هنا: لم ينهه أحد.</translation>
    </message>
    <message>
        <source>All that was written was played.</source>
        <translation>شُغّل كل ما كُتب.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ReviewStep</name>
    <message>
        <source>A second person has to approve it</source>
        <translation>يجب أن يوافق عليه شخص ثانٍ</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Rehearsal against simulated copies of the devices</source>
        <translation>تجربة على نسخ محاكاة من الأجهزة</translation>
    </message>
    <message>
        <source>Downloads fail</source>
        <translation>تفشل التنزيلات</translation>
    </message>
    <message>
        <source>Installs fail</source>
        <translation>تفشل التثبيتات</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>تتراجع</translation>
    </message>
    <message>
        <source>Runs the same plan with the same rules in seconds, and says how long it takes, what fails and what is downloaded.</source>
        <translation>ينفّذ الخطة نفسها بالقواعد نفسها في ثوانٍ، ويقول كم تستغرق وما يفشل وما يُنزَّل.</translation>
    </message>
    <message>
        <source>What the rehearsal found</source>
        <translation>ما وجدته التجربة</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>عدد الأجهزة</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>‏%1 إلى %2</translation>
    </message>
    <message>
        <source>About %1 when every device is online and none fails, %2 to download; %3 devices are left out, %4 are offline.</source>
        <translation>نحو %1 إن كان كل جهاز متصلًا ولم يفشل أي منها، و%2 للتنزيل؛ استُبعد %3 جهاز، و%4 غير متصل.</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>الخطة %1</translation>
    </message>
    <message>
        <source>Type the number of devices, %1, to confirm it.</source>
        <translation>اكتب عدد الأجهزة، %1، للتأكيد.</translation>
    </message>
    <message>
        <source>Rehearsing…</source>
        <translation>تجري التجربة…</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutConfirm</name>
    <message>
        <source>Leave it as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutDeviceModel</name>
    <message>
        <source>another version since</source>
        <translation>إصدار آخر منذئذ</translation>
    </message>
    <message>
        <source>spoke late</source>
        <translation>تحدث متأخرًا</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>المحاولة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutLineModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutListModel</name>
    <message>
        <source>Rollout</source>
        <translation>عملية النشر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنجز</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutMonitor</name>
    <message>
        <source>Pause…</source>
        <translation>إيقاف مؤقت…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>إلغاء…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>تراجع…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>حالات الفشل</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>الامتثال</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Show these devices</source>
        <translation>عرض هذه الأجهزة</translation>
    </message>
    <message>
        <source>Retry what failed…</source>
        <translation>إعادة محاولة ما فشل…</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>كل الأجهزة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Failed or failing</source>
        <translation>الفاشلة أو التي تفشل</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>محدَّثة</translation>
    </message>
    <message>
        <source>Not taking part</source>
        <translation>غير المشاركة</translation>
    </message>
    <message>
        <source>Devices of one failure</source>
        <translation>أجهزة فشل واحد</translation>
    </message>
    <message>
        <source>Shown devices</source>
        <translation>الأجهزة المعروضة</translation>
    </message>
    <message>
        <source>Choose a device to see what it did.</source>
        <translation>اختر جهازًا لترى ما فعل.</translation>
    </message>
    <message>
        <source>What the device did</source>
        <translation>ما فعله الجهاز</translation>
    </message>
    <message>
        <source>Waiting for the right to drive it.</source>
        <translation>ينتظر حق قيادته.</translation>
    </message>
    <message>
        <source>Driven by %1.</source>
        <translation>يقوده %1.</translation>
    </message>
    <message>
        <source>Not connected: devices under way go on by themselves.</source>
        <translation>غير متصل: الأجهزة قيد التنفيذ تتابع بنفسها.</translation>
    </message>
    <message>
        <source>Failures (%L1)</source>
        <translation>حالات الفشل (%L1)</translation>
    </message>
    <message>
        <source>%1 of %2 updated</source>
        <translation>حُدّث %1 من %2</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>‏%1 قيد التنفيذ</translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>‏%1 غائب</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>‏%1 منتظر</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>‏%1 فاشل</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>‏%1 في الدقيقة</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>الوقت المتبقي غير معروف بعد</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>بقي نحو %1</translation>
    </message>
    <message>
        <source>Edit draft…</source>
        <translation>تحرير المسودة…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>موافقة…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>بدء…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>استئناف…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Cancel, and stop downloads…</source>
        <translation>إلغاء وإيقاف التنزيلات…</translation>
    </message>
    <message>
        <source>Skip the rest of this phase…</source>
        <translation>تجاوز بقية هذه المرحلة…</translation>
    </message>
    <message>
        <source>Install what is downloaded…</source>
        <translation>تثبيت ما نُزّل…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>تولّي القيادة…</translation>
    </message>
    <message>
        <source>Delete draft…</source>
        <translation>حذف المسودة…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>تقرير PDF…</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>تقرير HTML…</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>بدء %1</translation>
    </message>
    <message numerus="yes">
        <source>Start with %Ln device(s)</source>
        <translation>
            <numerusform>بدء مع %Ln جهاز</numerusform>
            <numerusform>بدء مع جهاز واحد (%Ln)</numerusform>
            <numerusform>بدء مع جهازين (%Ln)</numerusform>
            <numerusform>بدء مع %Ln أجهزة</numerusform>
            <numerusform>بدء مع %Ln جهازًا</numerusform>
            <numerusform>بدء مع %Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>إيقاف %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>استئناف %1</translation>
    </message>
    <message numerus="yes">
        <source>Resume with %Ln device(s)</source>
        <translation>
            <numerusform>استئناف مع %Ln جهاز</numerusform>
            <numerusform>استئناف مع جهاز واحد (%Ln)</numerusform>
            <numerusform>استئناف مع جهازين (%Ln)</numerusform>
            <numerusform>استئناف مع %Ln أجهزة</numerusform>
            <numerusform>استئناف مع %Ln جهازًا</numerusform>
            <numerusform>استئناف مع %Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>A gate stopped it. What has failed so far is not counted again after you resume.</source>
        <translation>أوقفته بوابة. ما فشل حتى الآن لا يُحسب ثانية بعد الاستئناف.</translation>
    </message>
    <message>
        <source>Why it goes on</source>
        <translation>سبب المتابعة</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>إلغاء %1</translation>
    </message>
    <message numerus="yes">
        <source>Cancel for %Ln device(s)</source>
        <translation>
            <numerusform>إلغاء لـ %Ln جهاز</numerusform>
            <numerusform>إلغاء لجهاز واحد (%Ln)</numerusform>
            <numerusform>إلغاء لجهازين (%Ln)</numerusform>
            <numerusform>إلغاء لـ %Ln أجهزة</numerusform>
            <numerusform>إلغاء لـ %Ln جهازًا</numerusform>
            <numerusform>إلغاء لـ %Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>التراجع عن %1</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %Ln device(s)</source>
        <translation>
            <numerusform>التراجع في %Ln جهاز</numerusform>
            <numerusform>التراجع في جهاز واحد (%Ln)</numerusform>
            <numerusform>التراجع في جهازين (%Ln)</numerusform>
            <numerusform>التراجع في %Ln أجهزة</numerusform>
            <numerusform>التراجع في %Ln جهازًا</numerusform>
            <numerusform>التراجع في %Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>الموافقة على %1</translation>
    </message>
    <message>
        <source>Plan %1, made by %2.</source>
        <translation>الخطة %1، أعدّها %2.</translation>
    </message>
    <message>
        <source>Who approves</source>
        <translation>من يوافق</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>رفض %1</translation>
    </message>
    <message>
        <source>Who rejects</source>
        <translation>من يرفض</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Skip the rest of this phase</source>
        <translation>تجاوز بقية هذه المرحلة</translation>
    </message>
    <message>
        <source>Devices of this phase that wait are left out, and the next phase begins without its conditions.</source>
        <translation>تُستبعد أجهزة هذه المرحلة المنتظرة، وتبدأ التالية دون شروطها.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تجاوز</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation>تولّي قيادة %1</translation>
    </message>
    <message>
        <source>It is driven by %1. Orders that were sent from there are not followed any more.</source>
        <translation>يقوده %1. لن تُتابع الأوامر التي أُرسلت من هناك.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Install what is downloaded</source>
        <translation>تثبيت ما نُزّل</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Delete the draft %1</source>
        <translation>حذف المسودة %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutWiring</name>
    <message>
        <source>Rollouts</source>
        <translation>عمليات النشر</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Another Fleetscope uses this data folder: rollouts are driven there.</source>
        <translation>برنامج Fleetscope آخر يستخدم مجلد البيانات هذا: تُقاد عمليات النشر هناك.</translation>
    </message>
    <message>
        <source>Close it, and start this one again, to drive them here.</source>
        <translation>أغلقه وأعد تشغيل هذا لقيادتها هنا.</translation>
    </message>
    <message>
        <source>The rollout was not changed.</source>
        <translation>لم يتغيّر النشر.</translation>
    </message>
    <message>
        <source>The rollout &quot;%1&quot; was not changed.</source>
        <translation>لم يتغيّر النشر «%1».</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutWizard</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>عملية نشر جديدة</translation>
    </message>
    <message>
        <source>1  Firmware</source>
        <translation>١  البرنامج الثابت</translation>
    </message>
    <message>
        <source>2  Targets</source>
        <translation>٢  الأهداف</translation>
    </message>
    <message>
        <source>3  Phases</source>
        <translation>٣  المراحل</translation>
    </message>
    <message>
        <source>4  Safety</source>
        <translation>٤  الأمان</translation>
    </message>
    <message>
        <source>5  When</source>
        <translation>٥  متى</translation>
    </message>
    <message>
        <source>6  Review</source>
        <translation>٦  المراجعة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>حفظ كمسودة</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>طلب الموافقة</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
</context>
<context>
    <name>fleetscope::RolloutsPage</name>
    <message>
        <source>Rollouts</source>
        <translation>عمليات النشر</translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>المكتبة…</translation>
    </message>
    <message>
        <source>Releases, their signatures, and where devices fetch them</source>
        <translation>الإصدارات وتوقيعاتها ومن أين تجلبها الأجهزة</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>عملية نشر جديدة</translation>
    </message>
    <message>
        <source>No rollout yet.</source>
        <translation>لا عملية نشر بعد.</translation>
    </message>
    <message>
        <source>A rollout brings a release to devices in phases, and stops by itself when it goes wrong.</source>
        <translation>توصل عملية النشر إصدارًا إلى الأجهزة على مراحل، وتتوقف بنفسها عند الخلل.</translation>
    </message>
    <message>
        <source>Open a connection first: a rollout is driven over it.</source>
        <translation>افتح اتصالًا أولًا: تُقاد عملية النشر عبره.</translation>
    </message>
</context>
<context>
    <name>fleetscope::RuleEditor</name>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الشرط</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>السلوك</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>كنص</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>تجربة على الماضي</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>حفظ القاعدة</translation>
    </message>
    <message>
        <source>Every device; or a filter such as site == Altstadt</source>
        <translation>كل جهاز؛ أو مرشح مثل site == Altstadt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الشدة</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لـ</translation>
    </message>
    <message>
        <source>Clear for</source>
        <translation>زال منذ</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Stays until somebody resets it</source>
        <translation>يبقى حتى يعيده أحد</translation>
    </message>
    <message>
        <source>Acknowledges itself when it is back to normal</source>
        <translation>يُقر بنفسه عند العودة للطبيعي</translation>
    </message>
    <message>
        <source>team=air, shift=day</source>
        <translation>team=air, shift=day</translation>
    </message>
    <message>
        <source>Only on these days and hours</source>
        <translation>في هذه الأيام والساعات فقط</translation>
    </message>
    <message>
        <source>Escalate after</source>
        <translation>التصعيد بعد</translation>
    </message>
    <message>
        <source>Remind every</source>
        <translation>التذكير كل</translation>
    </message>
    <message>
        <source>Open again within</source>
        <translation>إعادة الفتح خلال</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>اللصائق</translation>
    </message>
    <message>
        <source>The rule as JSON</source>
        <translation>القاعدة بصيغة JSON</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>آخر %Ln يوم</numerusform>
            <numerusform>آخر يوم (%Ln)</numerusform>
            <numerusform>آخر يومين (%Ln)</numerusform>
            <numerusform>آخر %Ln أيام</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>إلى أي مدى</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>What would this rule have done with what is stored?</source>
        <translation>ماذا كانت هذه القاعدة ستفعل بما هو مخزّن؟</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>تُرك.</translation>
    </message>
    <message>
        <source>Only rules about readings of single devices can be tried on the past.</source>
        <translation>لا تُجرَّب على الماضي إلا قواعد قراءات الأجهزة المفردة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>مرة واحدة (%Ln)</numerusform>
            <numerusform>مرتان (%Ln)</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد (%Ln)</numerusform>
            <numerusform>يومان (%Ln)</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings of its metrics in the last %1.</source>
        <translation>لا قراءات لمقاييسها في آخر %1.</translation>
    </message>
    <message>
        <source>Would not have fired in %1 (%2 readings of %3).</source>
        <translation>ما كانت لتُطلق خلال %1 (%2 قراءة من %3).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Would have fired %1 in %2, for %3 in all, on %4 of %5 devices (%6 readings).</source>
        <translation>كانت ستُطلق %1 خلال %2، لمدة %3 إجمالًا، على %4 من %5 جهاز (%6 قراءة).</translation>
    </message>
    <message>
        <source>Not yet a rule: %1.</source>
        <translation>ليست قاعدة بعد: %1.</translation>
    </message>
</context>
<context>
    <name>fleetscope::RulesPanel</name>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>تكرار…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما تقوله</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>تصدير كـ Markdown…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (نسخة)</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>حذف القاعدة</translation>
    </message>
    <message numerus="yes">
        <source>Delete &quot;%1&quot;? Its %Ln open alert(s) are closed; their history stays.</source>
        <translation>
            <numerusform>حذف ”%1“؟ يُغلق %Ln تنبيه مفتوح لها؛ ويبقى سجلها.</numerusform>
            <numerusform>حذف ”%1“؟ يُغلق تنبيه واحد (%Ln) مفتوح لها؛ ويبقى سجله.</numerusform>
            <numerusform>حذف ”%1“؟ يُغلق تنبيهان (%Ln) مفتوحان لها؛ ويبقى سجلهما.</numerusform>
            <numerusform>حذف ”%1“؟ تُغلق %Ln تنبيهات مفتوحة لها؛ ويبقى سجلها.</numerusform>
            <numerusform>حذف ”%1“؟ يُغلق %Ln تنبيهًا مفتوحًا لها؛ ويبقى سجلها.</numerusform>
            <numerusform>حذف ”%1“؟ يُغلق %Ln تنبيه مفتوح لها؛ ويبقى سجلها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::SafetyStep</name>
    <message>
        <source>Compare updated devices with those of the same model that wait</source>
        <translation>مقارنة الأجهزة المحدَّثة بالمنتظرة من الطراز نفسه</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>of all devices</source>
        <translation>من كل الأجهزة</translation>
    </message>
    <message>
        <source>of those that were online</source>
        <translation>من التي كانت متصلة</translation>
    </message>
    <message>
        <source>of those that were told</source>
        <translation>من التي أُبلغت</translation>
    </message>
    <message>
        <source>Pause, and wait for me</source>
        <translation>إيقاف مؤقت وانتظاري</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source> min</source>
        <translation> د</translation>
    </message>
    <message>
        <source>A phase passes when so many succeed</source>
        <translation>تنجح المرحلة إذا نجح هذا العدد</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>التوقف</translation>
    </message>
    <message>
        <source>At this share of failures</source>
        <translation>عند هذه النسبة من الفشل</translation>
    </message>
    <message>
        <source>… once so many are through</source>
        <translation>… بعد أن ينتهي هذا العدد</translation>
    </message>
    <message>
        <source>At so many failures in a row</source>
        <translation>عند هذا العدد من الفشل على التوالي</translation>
    </message>
    <message>
        <source>At so many failures in a phase</source>
        <translation>عند هذا العدد من الفشل في مرحلة</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>ثم</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Attempts after a failure</source>
        <translation>المحاولات بعد فشل</translation>
    </message>
    <message>
        <source>The new version must live for</source>
        <translation>يجب أن يعيش الإصدار الجديد مدة</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source> points</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source>rises by</source>
        <translation>يزداد بمقدار</translation>
    </message>
    <message>
        <source>falls by</source>
        <translation>ينقص بمقدار</translation>
    </message>
    <message>
        <source>differs by</source>
        <translation>يختلف بمقدار</translation>
    </message>
    <message>
        <source>Stops when devices with alerts rise by</source>
        <translation>يتوقف عندما تزداد الأجهزة ذات التنبيهات بمقدار</translation>
    </message>
    <message>
        <source>… or those offline rise by</source>
        <translation>… أو غير المتصلة بمقدار</translation>
    </message>
    <message>
        <source>… or the mean of a metric</source>
        <translation>… أو متوسط مقياس</translation>
    </message>
    <message>
        <source>Only a difference that is beyond chance counts: 95 % confidence, within one model.</source>
        <translation>لا يُعتد إلا بفرق يتجاوز المصادفة: ثقة ٩٥ % ضمن طراز واحد.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
</context>
<context>
    <name>fleetscope::ScheduleStep</name>
    <message>
        <source>At once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>At</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Only in a maintenance window, by the clock of each device</source>
        <translation>في نافذة صيانة فقط، بساعة كل جهاز</translation>
    </message>
    <message>
        <source>Go on by itself after Fleetscope was closed, unless a gate is near its limit</source>
        <translation>المتابعة تلقائيًا بعد إغلاق Fleetscope، ما لم تقترب بوابة من حدها</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source> days</source>
        <translation> يوم</translation>
    </message>
    <message>
        <source>Devices at a time</source>
        <translation>أجهزة معًا</translation>
    </message>
    <message>
        <source>Devices a minute</source>
        <translation>أجهزة في الدقيقة</translation>
    </message>
    <message>
        <source>Ends at the latest after</source>
        <translation>ينتهي على الأكثر بعد</translation>
    </message>
    <message>
        <source>Download and install</source>
        <translation>تنزيل وتثبيت</translation>
    </message>
    <message>
        <source>Download, install in the window</source>
        <translation>تنزيل، والتثبيت في النافذة</translation>
    </message>
    <message>
        <source>Download, install when somebody there agrees</source>
        <translation>تنزيل، والتثبيت بموافقة شخص هناك</translation>
    </message>
    <message>
        <source>Download only, I say when to install</source>
        <translation>تنزيل فقط، وأنا أحدد وقت التثبيت</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>تُفتح في</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Devices without a zone are in</source>
        <translation>الأجهزة دون منطقة زمنية هي في</translation>
    </message>
    <message>
        <source>Next windows</source>
        <translation>النوافذ التالية</translation>
    </message>
    <message>
        <source>Choose at least one day for the window.</source>
        <translation>اختر يومًا واحدًا على الأقل للنافذة.</translation>
    </message>
    <message>
        <source>The start is in the past.</source>
        <translation>البدء في الماضي.</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>أي وقت</translation>
    </message>
</context>
<context>
    <name>fleetscope::SecretDialog</name>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>إخفاء ما يُكتب</translation>
    </message>
    <message>
        <source>&amp;Keep in the keychain of this computer</source>
        <translation>حفظ في سلسلة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>تسجيل الدخول إلى %1</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>عبارة مرور المفتاح</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>كلمة مرور الوكيل</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>This computer has no keychain that Fleetscope can use. So nothing is kept, and you are asked each time.</source>
        <translation>لا توجد في هذا الحاسوب سلسلة مفاتيح يستطيع Fleetscope استخدامها. لذا لا يُحفظ شيء وتُسأل كل مرة.</translation>
    </message>
    <message>
        <source>Nothing is kept: this connection asks each time.</source>
        <translation>لا يُحفظ شيء: يسأل هذا الاتصال كل مرة.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
</context>
<context>
    <name>fleetscope::SecuritySection</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>تتعذر قراءة الملف.</translation>
    </message>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>لا شهادة في هذا الملف.</translation>
    </message>
    <message>
        <source>There is no key yet: choose its file, or a PKCS#12 file that holds both.</source>
        <translation>لا مفتاح بعد: اختر ملفه، أو ملف PKCS#12 يحوي الاثنين.</translation>
    </message>
    <message>
        <source>The key is locked: enter its passphrase.</source>
        <translation>المفتاح مقفل: أدخل عبارة مروره.</translation>
    </message>
    <message>
        <source>Certificate and key do not belong together.</source>
        <translation>الشهادة والمفتاح غير متطابقين.</translation>
    </message>
    <message>
        <source>Check that the broker is who it says</source>
        <translation>تحقق من أن الوسيط هو من يدّعي</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>السلطة</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>شهادات (*.pem *.crt *.cer *.der);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>شهادة العميل</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)</source>
        <translation>شهادات (*.pem *.crt *.cer *.p12 *.pfx);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Keys (*.key *.pem);;All files (*)</source>
        <translation>مفاتيح (*.key *.pem);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>None; several with commas</source>
        <translation>بلا؛ وعدة بفواصل</translation>
    </message>
    <message>
        <source>The host itself</source>
        <translation>المضيف نفسه</translation>
    </message>
    <message>
        <source>Authority (CA)</source>
        <translation>سلطة التصديق (CA)</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>Server name (SNI)</source>
        <translation>اسم الخادم (SNI)</translation>
    </message>
    <message>
        <source>This transport is not encrypted. Choose MQTT over TLS or WebSocket over TLS in the section Server to use certificates.</source>
        <translation>هذا النقل غير مشفّر. اختر MQTT عبر TLS أو WebSocket عبر TLS في قسم الخادم لاستخدام الشهادات.</translation>
    </message>
    <message>
        <source>Unchanged, if there is one</source>
        <translation>دون تغيير إن وُجدت</translation>
    </message>
    <message>
        <source>Only for a locked key</source>
        <translation>لمفتاح مقفل فقط</translation>
    </message>
    <message>
        <source>The key belongs to this certificate.</source>
        <translation>المفتاح يخص هذه الشهادة.</translation>
    </message>
    <message>
        <source>Signed it</source>
        <translation>وقّعتها</translation>
    </message>
    <message>
        <source>Authority that you trust</source>
        <translation>سلطة تثق بها</translation>
    </message>
    <message>
        <source>Authority: there is no certificate in this file, or it cannot be read.</source>
        <translation>السلطة: لا شهادة في هذا الملف أو تتعذر قراءته.</translation>
    </message>
    <message>
        <source>Client certificate: %1</source>
        <translation>شهادة العميل: %1</translation>
    </message>
</context>
<context>
    <name>fleetscope::SeriesListModel</name>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
</context>
<context>
    <name>fleetscope::SeriesPanel</name>
    <message>
        <source>&amp;Add to chart</source>
        <translation>إضافة إلى المخطط</translation>
    </message>
    <message>
        <source>Device, site or metric</source>
        <translation>جهاز أو موقع أو مقياس</translation>
    </message>
    <message>
        <source>Search series</source>
        <translation>البحث في السلاسل</translation>
    </message>
    <message>
        <source>Words in any order: harbour pm25</source>
        <translation>كلمات بأي ترتيب: harbour pm25</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Close the list of series</source>
        <translation>إغلاق قائمة السلاسل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>حُدد %Ln</numerusform>
            <numerusform>حُدد واحد (%Ln)</numerusform>
            <numerusform>حُدد اثنان (%Ln)</numerusform>
            <numerusform>حُدد %Ln</numerusform>
            <numerusform>حُدد %Ln</numerusform>
            <numerusform>حُدد %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %Ln</source>
        <translation>
            <numerusform>أول %Ln</numerusform>
            <numerusform>الأول (%Ln)</numerusform>
            <numerusform>أول اثنين (%Ln)</numerusform>
            <numerusform>أول %Ln</numerusform>
            <numerusform>أول %Ln</numerusform>
            <numerusform>أول %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln سلسلة</numerusform>
            <numerusform>سلسلة واحدة (%Ln)</numerusform>
            <numerusform>سلسلتان (%Ln)</numerusform>
            <numerusform>%Ln سلاسل</numerusform>
            <numerusform>%Ln سلسلة</numerusform>
            <numerusform>%Ln سلسلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleetscope::ServerSection</name>
    <message>
        <source>Connect when Fleetscope starts</source>
        <translation>الاتصال عند بدء Fleetscope</translation>
    </message>
    <message>
        <source>mqtts://user@broker.example:8883 fills in everything</source>
        <translation>‏mqtts://user@broker.example:8883 يملأ كل شيء</translation>
    </message>
    <message>
        <source>What you call this fleet</source>
        <translation>ما تسمي به هذا الأسطول</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>MQTT over TLS</source>
        <translation>‏MQTT عبر TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>WebSocket over TLS</source>
        <translation>‏WebSocket عبر TLS</translation>
    </message>
    <message>
        <source>broker.example or 192.0.2.7</source>
        <translation>‏broker.example أو 192.0.2.7</translation>
    </message>
    <message>
        <source>Kind of broker</source>
        <translation>نوع الوسيط</translation>
    </message>
    <message>
        <source>Paste an address</source>
        <translation>لصق عنوان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>النقل</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>This is no address of a broker yet.</source>
        <translation>هذا ليس عنوان وسيط بعد.</translation>
    </message>
</context>
<context>
    <name>fleetscope::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Open folder: %1</source>
        <translation>فتح المجلد: %1</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>العودة إلى القيمة القياسية</translation>
    </message>
    <message>
        <source>Back to the standard: %1</source>
        <translation>العودة إلى القيمة القياسية: %1</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>لا إعداد فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
</context>
<context>
    <name>fleetscope::SettingsWiring</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Like the screen</source>
        <translation>مثل الشاشة</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>a scale</comment>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>ما يُحفظ</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>أين هو</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Texts, numbers, dates and the direction of reading.</source>
        <translation>النصوص والأعداد والتواريخ واتجاه القراءة.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>صفوف الجداول</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>حجم كل شيء</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>من التشغيل التالي.</translation>
    </message>
    <message>
        <source>Every reading</source>
        <translation>كل قراءة</translation>
    </message>
    <message>
        <source>Values of a minute</source>
        <translation>قيم الدقيقة</translation>
    </message>
    <message>
        <source>Values of a quarter of an hour</source>
        <translation>قيم ربع الساعة</translation>
    </message>
    <message>
        <source>Values of an hour</source>
        <translation>قيم الساعة</translation>
    </message>
    <message>
        <source>What is older is kept as first, last, least, greatest and mean of a minute.</source>
        <translation>يُحفظ الأقدم كأول قيمة وآخرها وأدناها وأعلاها ومتوسطها لكل دقيقة.</translation>
    </message>
    <message>
        <source>Older ones become values of a quarter of an hour.</source>
        <translation>تصبح الأقدم قيمًا لربع ساعة.</translation>
    </message>
    <message>
        <source>Older ones become values of an hour.</source>
        <translation>تصبح الأقدم قيمًا لساعة.</translation>
    </message>
    <message>
        <source>Older ones become values of a day, and those stay.</source>
        <translation>تصبح الأقدم قيمًا ليوم، وتلك تبقى.</translation>
    </message>
    <message>
        <source>days</source>
        <comment>behind a number</comment>
        <translation>يوم</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>إلى الأبد</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <source>Above it the oldest readings go first, even those younger than above.</source>
        <translation>فوقه تُحذف أقدم القراءات أولًا، حتى الأحدث مما ذُكر أعلاه.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>These settings</source>
        <translation>هذه الإعدادات</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Without their passwords: those are in the keychain of the system.</source>
        <translation>دون كلمات مرورها: فهي في سلسلة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Readings and everything else that is kept</source>
        <translation>القراءات وكل ما يُحفظ غيرها</translation>
    </message>
    <message>
        <source>The window is made again in the new language, and connections are opened again.</source>
        <translation>تُنشأ النافذة من جديد باللغة الجديدة، وتُفتح الاتصالات مجددًا.</translation>
    </message>
    <message>
        <source>Switch now</source>
        <translation>بدّل الآن</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened.</source>
        <translation>لا يمكن فتح المجلد %1.</translation>
    </message>
    <message>
        <source>Open it in the file manager of the system.</source>
        <translation>افتحه في مدير ملفات النظام.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>fleetscope::SignInSection</name>
    <message>
        <source>Password or token</source>
        <translation>كلمة مرور أو رمز</translation>
    </message>
    <message>
        <source>Ask for it every time, keep it nowhere</source>
        <translation>السؤال كل مرة دون حفظ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>مستخدم وكلمة مرور</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز وصول</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>شهادة العميل</translation>
    </message>
    <message>
        <source>A new one for each run</source>
        <translation>معرّف جديد لكل تشغيل</translation>
    </message>
    <message>
        <source>New identifier</source>
        <translation>معرّف جديد</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>تسجيل الدخول بـ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>معرّف العميل</translation>
    </message>
    <message>
        <source>The broker knows each program by its identifier. Two programs with the same one throw each other out.</source>
        <translation>يعرف الوسيط كل برنامج بمعرّفه. برنامجان بالمعرّف نفسه يُخرج كل منهما الآخر.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>دون تغيير</translation>
    </message>
    <message>
        <source>Anybody may connect to such a broker.</source>
        <translation>يمكن لأي أحد الاتصال بوسيط كهذا.</translation>
    </message>
    <message>
        <source>You are asked each time the connection is opened.</source>
        <translation>تُسأل كل مرة يُفتح فيها الاتصال.</translation>
    </message>
    <message>
        <source>The keychain of this computer keeps it; no file of Fleetscope does.</source>
        <translation>تحفظه سلسلة مفاتيح هذا الحاسوب، ولا يحفظه أي ملف من Fleetscope.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Fleetscope can use: nothing is kept, and you are asked each time.</source>
        <translation>لا توجد في هذا الحاسوب سلسلة مفاتيح يستطيع Fleetscope استخدامها: لا يُحفظ شيء وتُسأل كل مرة.</translation>
    </message>
    <message>
        <source>Choose the certificate and its key in the section Security.</source>
        <translation>اختر الشهادة ومفتاحها في قسم الأمان.</translation>
    </message>
</context>
<context>
    <name>fleetscope::SilenceDialog</name>
    <message>
        <source>every alert</source>
        <translation>كل تنبيه</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>الإسكات</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>نافذة الصيانة</translation>
    </message>
    <message>
        <source>Alerts that match all of these are not told:</source>
        <translation>لا يُبلَّغ عن التنبيهات التي تطابق كل هذه:</translation>
    </message>
    <message>
        <source>Alerts that match all of these are not told while people work there:</source>
        <translation>لا يُبلَّغ عن التنبيهات التي تطابق كل هذه ما دام العمل جاريًا هناك:</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>إضافة شرط</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>٨ ساعات</translation>
    </message>
    <message>
        <source>Until tomorrow 08:00</source>
        <translation>حتى غد ٠٨:٠٠</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Why? The next shift reads this</source>
        <translation>لماذا؟ ستقرؤه الوردية التالية</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Plan maintenance</source>
        <translation>تخطيط صيانة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>=~ and !~ compare with a regular expression</source>
        <translation>تقارن ‎=~ و!~ بتعبير نمطي</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>إزالة هذا الشرط</translation>
    </message>
    <message>
        <source>A condition does not say what it looks at.</source>
        <translation>شرط لا يذكر ما ينظر إليه.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression.</source>
        <translation>‏”%1“ ليس تعبيرًا نمطيًا.</translation>
    </message>
    <message>
        <source>It would be over before it begins.</source>
        <translation>سينتهي قبل أن يبدأ.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>يلزم سبب.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln تنبيه</numerusform>
            <numerusform>تنبيه واحد (%Ln)</numerusform>
            <numerusform>تنبيهان (%Ln)</numerusform>
            <numerusform>%Ln تنبيهات</numerusform>
            <numerusform>%Ln تنبيهًا</numerusform>
            <numerusform>%Ln تنبيه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln جهاز</numerusform>
            <numerusform>جهاز واحد (%Ln)</numerusform>
            <numerusform>جهازان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة</numerusform>
            <numerusform>%Ln جهازًا</numerusform>
            <numerusform>%Ln جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Would hide %1 of %2 now; works from %3 until %4.</source>
        <translation>سيخفي الآن %1 من %2؛ ويسري من %3 إلى %4.</translation>
    </message>
    <message>
        <source>Hides %1 of %2 until %3, and new ones that match.</source>
        <translation>يخفي %1 من %2 حتى %3، والجديدة المطابقة.</translation>
    </message>
</context>
<context>
    <name>fleetscope::SilencesPanel</name>
    <message>
        <source>End now</source>
        <translation>إنهاء الآن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>يطابق</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Silences and maintenance windows</source>
        <translation>حالات الإسكات ونوافذ الصيانة</translation>
    </message>
    <message>
        <source>New silence…</source>
        <translation>إسكات جديد…</translation>
    </message>
    <message>
        <source>New maintenance window…</source>
        <translation>نافذة صيانة جديدة…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>الإسكات</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>صيانة</translation>
    </message>
</context>
<context>
    <name>fleetscope::StatusFiguresBar</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>ث</translation>
    </message>
    <message>
        <source>Time from the arrival of a message to its row in the table</source>
        <translation>المدة من وصول رسالة إلى ظهور صفها في الجدول</translation>
    </message>
    <message>
        <source>Devices that the filter lets through</source>
        <translation>الأجهزة التي يمررها المرشح</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>عرض تجريبي</translation>
    </message>
    <message>
        <source>An invented fleet: no device of it exists.</source>
        <translation>أسطول مختلق: لا وجود لأي من أجهزته.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Theme and row height</source>
        <translation>السمة وارتفاع الصفوف</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>‏%1 جهاز</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>‏%1 متصل</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>‏%1 معروض</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <comment>messages per second</comment>
        <translation>‏%1 رسالة/ث</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>التأخر %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>مُسقط %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>مرفوض %1</translation>
    </message>
    <message>
        <source>not stored %1</source>
        <translation>غير مخزّن %1</translation>
    </message>
    <message>
        <source>Show what and why</source>
        <translation>عرض ماذا ولماذا</translation>
    </message>
    <message>
        <source>Show everything that was counted</source>
        <translation>إظهار كل ما تم عدّه</translation>
    </message>
</context>
<context>
    <name>fleetscope::TargetsStep</name>
    <message>
        <source>Devices that match a filter</source>
        <translation>أجهزة تطابق مرشحًا</translation>
    </message>
    <message>
        <source>Fixed list</source>
        <translation>قائمة ثابتة</translation>
    </message>
    <message>
        <source>Live filter</source>
        <translation>مرشح حي</translation>
    </message>
    <message>
        <source>Who of them takes part</source>
        <translation>من يشارك منها</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>التوافق</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln chosen device(s)</source>
        <translation>
            <numerusform>%Ln جهاز محدد</numerusform>
            <numerusform>الجهاز المحدد (%Ln)</numerusform>
            <numerusform>الجهازان المحددان (%Ln)</numerusform>
            <numerusform>%Ln أجهزة محددة</numerusform>
            <numerusform>%Ln جهازًا محددًا</numerusform>
            <numerusform>%Ln جهاز محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that match later join the last phase, so the rollout goes on until its deadline.</source>
        <translation>الأجهزة التي تطابق لاحقًا تنضم إلى المرحلة الأخيرة، فتستمر العملية حتى مهلتها.</translation>
    </message>
    <message>
        <source>Who takes part is settled when the rollout is made. Devices that match later stay as they are.</source>
        <translation>يتحدد المشاركون عند إنشاء العملية. الأجهزة التي تطابق لاحقًا تبقى كما هي.</translation>
    </message>
    <message>
        <source>No device takes part.</source>
        <translation>لا جهاز يشارك.</translation>
    </message>
    <message>
        <source>take part</source>
        <translation>تشارك</translation>
    </message>
    <message>
        <source>of them are offline now: they are told when they come back</source>
        <translation>منها غير متصلة الآن: تُبلَّغ عند عودتها</translation>
    </message>
    <message>
        <source>have the version already</source>
        <translation>لديها الإصدار من قبل</translation>
    </message>
</context>
<context>
    <name>fleetscope::TelemetryPage</name>
    <message>
        <source>Values at the cursor</source>
        <translation>القيم عند المؤشر</translation>
    </message>
    <message>
        <source>&amp;Add series</source>
        <translation>إضافة سلسلة</translation>
    </message>
    <message>
        <source>&amp;Undo change of charts</source>
        <translation>تراجع عن تغيير المخططات</translation>
    </message>
    <message>
        <source>&amp;Redo change of charts</source>
        <translation>إعادة تغيير المخططات</translation>
    </message>
    <message>
        <source>&amp;Back to the range before</source>
        <translation>العودة إلى النطاق السابق</translation>
    </message>
    <message>
        <source>&amp;Forward again</source>
        <translation>إلى الأمام مجددًا</translation>
    </message>
    <message>
        <source>Follow &amp;live</source>
        <translation>متابعة مباشرة</translation>
    </message>
    <message>
        <source>&amp;Values at the cursor</source>
        <translation>القيم عند المؤشر</translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation>تصدير المخطط…</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>تبويب جديد</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>إغلاق التبويب</translation>
    </message>
    <message>
        <source>Chart as a &amp;table</source>
        <translation>المخطط كجدول</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>إضافة ملاحظة…</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>القياس عن بعد</translation>
    </message>
    <message>
        <source>Tabs of charts</source>
        <translation>تبويبات المخططات</translation>
    </message>
    <message>
        <source>Choose the range (Ctrl+R)</source>
        <translation>اختيار النطاق (Ctrl+R)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Follow what comes in (End)</source>
        <translation>متابعة ما يصل (End)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Keep, open and share what is shown here</source>
        <translation>حفظ ما يُعرض هنا وفتحه ومشاركته</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>What stands under the charts</source>
        <translation>ما يوجد تحت المخططات</translation>
    </message>
    <message>
        <source>Add series</source>
        <translation>إضافة سلسلة</translation>
    </message>
    <message>
        <source>Search series and bring them into a chart (Ctrl+I)</source>
        <translation>البحث عن سلاسل وإدخالها في مخطط (Ctrl+I)</translation>
    </message>
    <message>
        <source>Rename tab</source>
        <translation>إعادة تسمية التبويب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>التبويب %1</translation>
    </message>
    <message>
        <source>No charts yet</source>
        <translation>لا مخططات بعد</translation>
    </message>
    <message>
        <source>Add series here, or choose Chart in the fleet table and in a device&apos;s details.</source>
        <translation>أضف سلسلة هنا، أو اختر مخطط في جدول الأسطول وفي تفاصيل جهاز.</translation>
    </message>
    <message>
        <source>Telemetry – %1</source>
        <translation>القياس عن بعد – %1</translation>
    </message>
    <message>
        <source>Live, waiting</source>
        <translation>مباشر، ينتظر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>What happened to %1</source>
        <translation>ما حدث لـ %1</translation>
    </message>
    <message>
        <source>&amp;Zoom in here</source>
        <translation>تكبير هنا</translation>
    </message>
    <message>
        <source>&amp;Delete note</source>
        <translation>حذف الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>حفظ التخطيط</translation>
    </message>
    <message>
        <source>Export layout</source>
        <translation>تصدير التخطيط</translation>
    </message>
    <message>
        <source>Chart layouts (*.json)</source>
        <translation>تخطيطات المخططات (*.json)</translation>
    </message>
    <message>
        <source>The layout could not be written.</source>
        <translation>تعذرت كتابة التخطيط.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Import layout</source>
        <translation>استيراد التخطيط</translation>
    </message>
    <message>
        <source>The layout could not be read.</source>
        <translation>تعذرت قراءة التخطيط.</translation>
    </message>
    <message>
        <source>Export it again from the program that it came from.</source>
        <translation>صدّره مجددًا من البرنامج الذي جاء منه.</translation>
    </message>
    <message>
        <source>Follow, waiting</source>
        <translation>متابعة، ينتظر</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>fleetscope::TelemetryWiring</name>
    <message>
        <source>Telemetry</source>
        <translation>القياس عن بعد</translation>
    </message>
</context>
<context>
    <name>fleetscope::TellingDialog</name>
    <message>
        <source>Notify me on the desktop</source>
        <translation>إشعاري على سطح المكتب</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>مع صوت</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>الهدوء من</translation>
    </message>
    <message>
        <source>Telling</source>
        <translation>الإبلاغ</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>‏%1 وما هو أشد</translation>
    </message>
    <message>
        <source>From which severity on</source>
        <translation>من أي شدة</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>الهدوء حتى</translation>
    </message>
    <message>
        <source>Path of a program; none: nothing is started</source>
        <translation>مسار برنامج؛ دونه لا يُشغَّل شيء</translation>
    </message>
    <message>
        <source>It gets each change as one line of JSON on its standard input, is started without a shell, and is stopped after ten seconds.</source>
        <translation>يتلقى كل تغيير سطر JSON واحدًا في الدخل القياسي، ويُشغَّل دون صدفة، ويُوقف بعد عشر ثوانٍ.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>الوسائط</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Publish each change below this topic</source>
        <translation>نشر كل تغيير تحت هذا الموضوع</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
</context>
<context>
    <name>fleetscope::TestStepRow</name>
    <message>
        <source>%1 ms</source>
        <translation>‏%1 مث</translation>
    </message>
</context>
<context>
    <name>fleetscope::TopicsSection</name>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>يحمل</translation>
    </message>
    <message>
        <source>telemetry</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>one reading</source>
        <translation>قراءة واحدة</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>info</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>log lines</source>
        <translation>أسطر سجل</translation>
    </message>
    <message>
        <source>nothing for us</source>
        <translation>لا شيء لنا</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
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
        <translation>طلب مرشحات أخرى من الوسيط</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>مرشح</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>جودة الخدمة</translation>
    </message>
    <message>
        <source>Listen for 10 s…</source>
        <translation>استماع ١٠ ث…</translation>
    </message>
    <message>
        <source>Fleetscope: {prefix}/{device}/{sensor}, …/telemetry, …/status</source>
        <translation>Fleetscope: {prefix}/{device}/{sensor}, …/telemetry, …/status</translation>
    </message>
    <message>
        <source>By site: fleet/{site}/{device}/telemetry</source>
        <translation>حسب الموقع: fleet/{site}/{device}/telemetry</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>خطتك</translation>
    </message>
    <message>
        <source>Type a topic to see what becomes of it</source>
        <translation>اكتب موضوعًا لترى ما يصير إليه</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدامه</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>البادئة</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>ما ينتج عنه</translation>
    </message>
    <message>
        <source>Not sure?</source>
        <translation>لست متأكدًا؟</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>غير مميّز</translation>
    </message>
    <message>
        <source>Asks the broker for %1</source>
        <comment>topic filters</comment>
        <translation>يطلب من الوسيط %1</translation>
    </message>
    <message>
        <source>Listen to everything?</source>
        <translation>الاستماع إلى كل شيء؟</translation>
    </message>
    <message>
        <source>For ten seconds Fleetscope asks the broker for # to see which topics there are.</source>
        <translation>يطلب Fleetscope من الوسيط # لعشر ثوانٍ ليرى ما المواضيع الموجودة.</translation>
    </message>
    <message>
        <source>Large brokers send a lot then, and some close the connection. Nothing is kept.</source>
        <translation>يرسل الوسطاء الكبار الكثير حينها، وبعضهم يغلق الاتصال. لا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>إيقاف الاستماع</translation>
    </message>
    <message>
        <source>%1 explains %2 of %3 messages.</source>
        <translation>يفسّر %1 عدد %2 من %3 رسالة.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ViewControls</name>
    <message>
        <source>&amp;Save view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>Save view &amp;as…</source>
        <translation>حفظ العرض باسم…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>اسم العرض:</translation>
    </message>
    <message>
        <source>Drop &amp;changes</source>
        <translation>إسقاط التغييرات</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>إعادة تسمية…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>إعادة تسمية العرض</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>حذف العرض</translation>
    </message>
    <message>
        <source>&amp;Import views…</source>
        <translation>استيراد عروض…</translation>
    </message>
    <message>
        <source>E&amp;xport views…</source>
        <translation>تصدير العروض…</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>حفظ العرض…</translation>
    </message>
    <message>
        <source>Saved the view %1</source>
        <translation>حُفظ العرض %1</translation>
    </message>
    <message>
        <source>Deleted the view %1</source>
        <translation>حُذف العرض %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>تصدير العروض</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>استيراد العروض</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>عروض (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>تتعذر قراءة %1: %2.</translation>
    </message>
    <message>
        <source>%1 holds no views that can be used: %2.</source>
        <translation>لا يحوي %1 عروضًا صالحة: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln view(s)</source>
        <translation>
            <numerusform>استُورد %Ln عرض</numerusform>
            <numerusform>استُورد عرض واحد (%Ln)</numerusform>
            <numerusform>استُورد عرضان (%Ln)</numerusform>
            <numerusform>استُوردت %Ln عروض</numerusform>
            <numerusform>استُورد %Ln عرضًا</numerusform>
            <numerusform>استُورد %Ln عرض</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>تعذرت كتابة %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln view(s)</source>
        <translation>
            <numerusform>صُدّر %Ln عرض</numerusform>
            <numerusform>صُدّر عرض واحد (%Ln)</numerusform>
            <numerusform>صُدّر عرضان (%Ln)</numerusform>
            <numerusform>صُدّرت %Ln عروض</numerusform>
            <numerusform>صُدّر %Ln عرضًا</numerusform>
            <numerusform>صُدّر %Ln عرض</numerusform>
        </translation>
    </message>
    <message>
        <source>There are %1 views already. Delete one first.</source>
        <translation>توجد %1 عروض بالفعل. احذف واحدًا أولًا.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>يحتاج العرض اسمًا.</translation>
    </message>
</context>
<context>
    <name>fleetscope::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Save, rename, delete and exchange views</source>
        <translation>حفظ العروض وتسميتها وحذفها وتبادلها</translation>
    </message>
    <message>
        <source>View actions</source>
        <translation>إجراءات العرض</translation>
    </message>
    <message>
        <source>%1: changed, not saved</source>
        <translation>‏%1: تغيّر ولم يُحفظ</translation>
    </message>
</context>
<context>
    <name>fleetscope::WelcomePage</name>
    <message>
        <source>Which fleet do you want to see?</source>
        <translation>أي أسطول تريد أن ترى؟</translation>
    </message>
    <message>
        <source>Fleetscope connects to the MQTT broker that your devices already use. It needs no server of its own.</source>
        <translation>يتصل Fleetscope بوسيط MQTT الذي تستخدمه أجهزتك بالفعل. ولا يحتاج خادمًا خاصًا به.</translation>
    </message>
    <message>
        <source>Add a broker</source>
        <translation>إضافة وسيط</translation>
    </message>
    <message>
        <source>Paste its address and sign in. A test tells in seconds whether everything is right.</source>
        <translation>الصق عنوانه وسجّل الدخول. يخبرك اختبار خلال ثوانٍ إن كان كل شيء صحيحًا.</translation>
    </message>
    <message>
        <source>Add a broker…</source>
        <translation>إضافة وسيط…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Take over connections from MQTTX, MQTT Explorer or another Fleetscope.</source>
        <translation>نقل الاتصالات من MQTTX أو MQTT Explorer أو Fleetscope آخر.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Explore the demo fleet</source>
        <translation>استكشاف الأسطول التجريبي</translation>
    </message>
    <message>
        <source>5,000 invented air-quality sensors inside this program. No network is used.</source>
        <translation>٥٬٠٠٠ مستشعر هواء مختلق داخل هذا البرنامج. لا تُستخدم أي شبكة.</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>ms</source>
        <translation>مث</translation>
    </message>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>h</source>
        <translation>س</translation>
    </message>
    <message>
        <source>d</source>
        <translation>ي</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>قبل قليل</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>قبل %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>يوم %1</translation>
    </message>
</context>
</TS>
