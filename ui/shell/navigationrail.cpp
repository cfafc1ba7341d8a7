// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "ui/widgets/pill.h"
#include "ui/widgets/plaintext.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>

namespace fleetscope {
namespace {

constexpr int itemHeight = 56;
constexpr int narrowest = 76;
constexpr int widest = 112;
constexpr QLatin1String ownFormats("application/x-fleetscope-");
constexpr std::chrono::milliseconds springDelay{400}; // half opens pages that a drag only passes
constexpr QSize markSize{48, 28};                     // the soft ground behind the icon of the current page

} // namespace

/// One entry of the rail.
class NavigationItem final : public QAbstractButton
{
public:
    NavigationItem(const Theme &theme, IconId icon, const QString &title, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_icon(icon)
    {
        setText(title);
        setAccessibleName(title); // as it is: an & of a text would be a mnemonic
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setFont(theme.font(FontRole::Caption));
        setAcceptDrops(true);
        m_spring.setSingleShot(true);
        m_spring.setInterval(springDelay);
        connect(&m_spring, &QTimer::timeout, this, &QAbstractButton::click);
    }

    void setBadge(int count, Ink ink)
    {
        m_badge = count;
        m_badgeInk = ink;
        setAccessibleDescription(count > 0 ? QLocale().toString(count) : QString());
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int word = plainTextWidth(fontMetrics(), text());
        return {qBound(narrowest, word + 2 * spacing::between, widest), itemHeight};
    }

protected:
    // What is dragged here wants to go to the page: it opens, and the drag goes on.
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        const QStringList formats = event->mimeData()->formats();
        if (!std::any_of(formats.begin(), formats.end(),
                         [](const QString &format) { return format.startsWith(ownFormats); }))
            return; // from another program
        event->accept();
        m_spring.start();
    }
    void dragLeaveEvent(QDragLeaveEvent *) override { m_spring.stop(); }
    void dropEvent(QDropEvent *event) override
    {
        m_spring.stop();
        event->ignore();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int textHeight = fontMetrics().height();
        const int top = (height() - markSize.height() - 2 - textHeight) / 2;
        const QRect mark(QPoint((width() - markSize.width()) / 2, top), markSize);
        Ground ground = Ground::Window;
        if (isChecked())
            ground = Ground::Selection;
        else if (underMouse() || isDown())
            ground = Ground::Hover;
        if (ground != Ground::Window) {
            painter.setPen(Qt::NoPen);
            // Ground::Hover is made for surfaces; on the window a border colour is as quiet.
            painter.setBrush(isChecked() ? m_theme.color(ground) : m_theme.color(Line::Border));
            painter.drawRoundedRect(mark, spacing::cardRadius, spacing::cardRadius);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.color(Ink::Accent), 1.5));
            painter.drawRoundedRect(QRectF(mark).adjusted(0.75, 0.75, -0.75, -0.75), spacing::cardRadius,
                                    spacing::cardRadius);
        }
        const Ink ink = isChecked() ? Ink::Accent : Ink::Muted;
        const QRect icon(mark.center() - QPoint(spacing::icon / 2 - 1, spacing::icon / 2 - 1),
                         QSize(spacing::icon, spacing::icon));
        m_theme.paintIcon(&painter, icon, m_icon, m_theme.color(ink, isChecked() ? ground : Ground::Window));

        painter.setPen(m_theme.color(isChecked() ? Ink::Text : Ink::Muted, Ground::Window));
        const QRect word(2, mark.bottom() + 3, width() - 4, textHeight);
        painter.drawText(word, Qt::AlignCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
        if (m_badge > 0) {
            const QRect corner(mark.center().x() + 4, mark.top() - 4, width() - mark.center().x() - 8,
                               textHeight + 4);
            paintBadge(&painter, corner, m_theme, m_badge, m_badgeInk, Qt::RightToLeft);
        }
    }

private:
    const Theme &m_theme;
    IconId m_icon;
    QTimer m_spring;
    int m_badge = 0;
    Ink m_badgeInk = Ink::Muted;
};

NavigationRail::NavigationRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_column->setContentsMargins(0, spacing::between, 1, spacing::between);
    m_column->setSpacing(spacing::within);
    m_column->addStretch();
    // Not idClicked: a screen reader checks an entry without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int entry, bool isChecked) {
        if (isChecked)
            emit entryChosen(entry);
    });
}

int NavigationRail::addEntry(IconId icon, const QString &title, const QString &shortcut)
{
    auto *item = new NavigationItem(m_theme, icon, title, this);
    item->setToolTip(shortcut.isEmpty() ? title : tr("%1 (%2)", "page (shortcut)").arg(title, shortcut));
    const auto entry = static_cast<int>(m_items.size());
    m_items.append(item);
    m_group->addButton(item, entry);
    m_column->insertWidget(entry, item);
    return entry;
}

void NavigationRail::setCurrent(int entry)
{
    const QSignalBlocker quiet(m_group); // only what the user does is a wish
    m_items.at(entry)->setChecked(true);
}

int NavigationRail::current() const { return m_group->checkedId(); }

void NavigationRail::setBadge(int entry, int count, Ink ink) { m_items.at(entry)->setBadge(count, ink); }

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), m_theme.color(Line::Border));
}

} // namespace fleetscope

#include "moc_navigationrail.cpp"
