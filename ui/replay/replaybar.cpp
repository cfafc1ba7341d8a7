// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replay/replaybar.h"

#include "models/items/format.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QSlider>
#include <QStyle>
#include <QToolButton>

#include <array>
#include <climits>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array speeds{0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0};
constexpr int sourceWidth = 220;

QString speedText(double speed) { return u"×"_s + QLocale().toString(speed, 'g', 4); }

QDateTime localTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toUnixMs(time)); }

QString timeOfDay(Timestamp time) { return QLocale().toString(localTime(time).time(), u"HH:mm:ss"_s); }

QString dayAndTime(Timestamp time)
{
    return QLocale().toString(localTime(time).date(), QLocale::ShortFormat) + u' ' + timeOfDay(time);
}

} // namespace

/// Goes to where it is clicked, as players do.
class ReplayBar::PositionSlider final : public QSlider
{
public:
    PositionSlider()
        : QSlider(Qt::Horizontal)
    { }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() != Qt::LeftButton) {
            event->ignore();
            return;
        }
        event->accept();
        setSliderDown(true);
        follow(event->position().x());
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (isSliderDown())
            follow(event->position().x());
    }
    void mouseReleaseEvent(QMouseEvent *) override { setSliderDown(false); }

private:
    void follow(double x)
    {
        const int value = QStyle::sliderValueFromPosition(minimum(), maximum(), qRound(x), width(),
                                                          layoutDirection() == Qt::RightToLeft);
        setSliderPosition(value);
    }
};

ReplayBar::ReplayBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pill(new Pill(theme))
    , m_play(new QAction(this))
    , m_begin(new QLabel)
    , m_position(new PositionSlider)
    , m_end(new QLabel)
    , m_speed(new QComboBox)
    , m_source(new QLabel)
{
    m_play->setShortcut(Qt::CTRL | Qt::Key_Space);
    auto *play = new QToolButton;
    play->setDefaultAction(m_play);
    play->setAutoRaise(true);
    for (QLabel *label : {m_begin, m_end, m_source}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(theme.font(FontRole::Caption));
    }
    m_pill->setToolTip(tr("A recording is played. Nothing here is live, and nothing is sent or kept."));
    m_position->setAccessibleName(tr("Position in the recording"));
    m_position->setToolTip(tr("Where the recording is. Going back plays it again from its beginning."));
    for (const double speed : speeds)
        m_speed->addItem(speedText(speed), speed);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast the recording is played"));
    m_speed->setCurrentIndex(1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::page, spacing::within, spacing::page, spacing::within);
    row->setSpacing(spacing::between);
    row->addWidget(m_pill);
    row->addWidget(play);
    row->addWidget(m_begin);
    row->addWidget(m_position, 1);
    row->addWidget(m_end);
    row->addWidget(m_speed);
    row->addWidget(m_source);

    connect(m_play, &QAction::triggered, this,
            [this] { emit playRequested(!m_figures.isPlaying || m_figures.isOver); });
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { emit speedRequested(m_speed->itemData(index).toDouble()); });
    connect(m_position, &QSlider::sliderPressed, this, [this] { m_isDragging = true; });
    connect(m_position, &QSlider::sliderReleased, this, [this] {
        m_isDragging = false;
        choose(m_position->value());
    });
    // Keys and the wheel.
    connect(m_position, &QSlider::actionTriggered, this, [this](int action) {
        if (action != QAbstractSlider::SliderMove)
            choose(m_position->sliderPosition());
    });
    connect(m_position, &QSlider::valueChanged, this, [this](int value) {
        if (m_isDragging)
            m_begin->setText(dayAndTime(timeOf(value)));
    });
    connect(&m_theme, &Theme::changed, this, &ReplayBar::showPlaying);
    showPlaying();
}

void ReplayBar::setSource(const QString &name)
{
    const QString shown = cutForLayout(name);
    m_source->setText(QFontMetrics(m_source->font()).elidedText(shown, Qt::ElideMiddle, sourceWidth));
    m_source->setToolTip(plainToolTip(name));
}

Timestamp ReplayBar::timeOf(int value) const { return m_figures.begin + m_step * value; }

void ReplayBar::choose(int value)
{
    const Timestamp time = std::min(timeOf(value), m_figures.end);
    if (std::chrono::abs(time - m_figures.position) >= m_step)
        emit positionRequested(time);
}

void ReplayBar::setFigures(const ReplayFigures &figures)
{
    m_figures = figures;
    const Milliseconds length = std::max(Milliseconds(1), figures.end - figures.begin);
    // Seconds, but for recordings of a few minutes, and of decades.
    m_step = length < 10min ? Milliseconds(100) : std::max(Milliseconds(1'000), length / (INT_MAX / 2));
    m_position->setRange(0, static_cast<int>((length + m_step - Milliseconds(1)) / m_step));
    m_position->setSingleStep(static_cast<int>(std::max<qint64>(1, Milliseconds(10s) / m_step)));
    m_position->setPageStep(static_cast<int>(std::max<qint64>(1, Milliseconds(1min) / m_step)));
    if (!m_isDragging) {
        m_position->setValue(static_cast<int>((figures.position - figures.begin) / m_step));
        m_begin->setText(dayAndTime(figures.begin));
    }
    m_end->setText(dayAndTime(figures.end));
    for (size_t i = 0; i < speeds.size(); ++i) {
        if (speeds[i] == figures.speed)
            m_speed->setCurrentIndex(static_cast<int>(i));
    }
    m_pill->setContent({text(), Ink::Warning, IconId::Clock});
    // As wide as the widest text at the longest speed, so that nothing moves while it plays.
    const PillContent widest{tr("Replay %1 %2").arg(u"00:00:00"_s, speedText(speeds.back())), Ink::Warning,
                             IconId::Clock};
    m_pill->setMinimumWidth(pillSize(m_pill->fontMetrics(), widest).width());
    showPlaying();
}

QString ReplayBar::text() const
{
    const QString time = timeOfDay(m_figures.position);
    if (m_figures.isOver)
        return tr("Replay %1, over").arg(time);
    if (m_figures.target != noTime)
        return tr("Replay %1, going to %2").arg(time, timeOfDay(m_figures.target));
    const QString speed = speedText(m_figures.speed);
    return m_figures.isPlaying ? tr("Replay %1 %2").arg(time, speed)
                               : tr("Replay %1 %2, paused").arg(time, speed);
}

void ReplayBar::showPlaying()
{
    const bool again = m_figures.isOver;
    const bool pauses = m_figures.isPlaying && !again;
    m_play->setIcon(m_theme.icon(again ? IconId::Reset : pauses ? IconId::Freeze : IconId::Play));
    const QString text = again ? tr("Play again") : pauses ? tr("Pause replay") : tr("Go on with replay");
    m_play->setText(text);
    m_play->setToolTip(u"%1 (%2)"_s.arg(text, m_play->shortcut().toString(QKeySequence::NativeText)));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
    for (QLabel *label : {m_begin, m_end, m_source})
        label->setPalette(palette);
}

} // namespace fleetscope

#include "moc_replaybar.cpp"
