// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fleetscopestyle.h"

#include "ui/style/iconengine.h"
#include "ui/style/measure.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr int controlHeight = 28;
constexpr int fieldPadding = 5;
constexpr int indicatorSize = 16;
constexpr qreal focusWidth = 1.5;
constexpr int sortMark = 12;
constexpr int menuMark = 16;

/// A one-pixel outline lies on pixel centres.
QRectF hairline(const QRect &rect) { return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5); }

bool hasProperty(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

IconId arrowIcon(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp: return IconId::ChevronUp;
    case QStyle::PE_IndicatorArrowLeft: return IconId::ChevronLeft;
    case QStyle::PE_IndicatorArrowRight: return IconId::ChevronRight;
    default: return IconId::ChevronDown;
    }
}

bool hasMenuMark(const QStyleOptionToolButton &button)
{
    return (button.features & QStyleOptionToolButton::HasMenu) && !button.text.isEmpty()
        && button.toolButtonStyle != Qt::ToolButtonIconOnly;
}

class Saved
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

} // namespace

FleetscopeStyle::FleetscopeStyle(std::shared_ptr<const Scheme> scheme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_scheme(std::move(scheme))
{ }

QColor FleetscopeStyle::controlFill(const QStyleOption *option) const
{
    if (!(option->state & State_Enabled))
        return color(*m_scheme, Ground::Window);
    if (option->state & (State_Sunken | State_On))
        return color(*m_scheme, Ground::Selection);
    if (option->state & State_MouseOver)
        return color(*m_scheme, Ground::Hover);
    return color(*m_scheme, Ground::Surface);
}

void FleetscopeStyle::drawFocusRing(QPainter *painter, const QRect &rect, qreal radius) const
{
    const Saved saved(painter);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color(*m_scheme, Ink::Accent), focusWidth));
    const qreal inset = focusWidth / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void FleetscopeStyle::drawBox(QPainter *painter, const QStyleOption *option, const QWidget *widget,
                              const QColor &fill) const
{
    const Saved saved(painter);
    painter->setBrush(fill);
    const bool invalid = hasProperty(widget, "invalid");
    QColor line = color(*m_scheme, Line::Outline);
    if (invalid)
        line = color(*m_scheme, Ink::Critical);
    else if (!(option->state & State_Enabled))
        line = color(*m_scheme, Line::Border);
    painter->setPen(line);
    painter->drawRoundedRect(hairline(option->rect), spacing::controlRadius, spacing::controlRadius);
}

void FleetscopeStyle::drawIcon(QPainter *painter, const QRect &rect, IconId id, const QStyleOption *option,
                               Ink inkOf) const
{
    const int size = qMin(spacing::smallIcon, qMin(rect.width(), rect.height()));
    QColor ink = color(*m_scheme, inkOf);
    if (!(option->state & State_Enabled))
        ink = color(*m_scheme, Line::Outline);
    const QPixmap icon = iconPixmap(id, size, ink, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, icon);
}

void FleetscopeStyle::drawIndicator(QPainter *painter, const QStyleOption *option, qreal radius,
                                    IconId mark) const
{
    const Saved saved(painter);
    const bool enabled = option->state & State_Enabled;
    const bool marked = option->state & (State_On | State_NoChange);
    const QRect box(option->rect.x() + (option->rect.width() - indicatorSize) / 2,
                    option->rect.y() + (option->rect.height() - indicatorSize) / 2, indicatorSize,
                    indicatorSize);
    const QColor accent = enabled ? color(*m_scheme, Ink::Accent) : color(*m_scheme, Line::Outline);
    painter->setPen(marked ? accent : color(*m_scheme, Line::Outline));
    painter->setBrush(marked ? accent : controlFill(option));
    painter->drawRoundedRect(hairline(box), radius, radius);
    if (!marked)
        return;
    const QColor ink = color(*m_scheme, Ink::OnAccent);
    if (option->state & State_NoChange) {
        painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(box.x() + 4.5, box.y() + 8), QPointF(box.x() + 11.5, box.y() + 8));
        return;
    }
    const QRect inner = box.adjusted(1, 1, -1, -1);
    painter->drawPixmap(inner.topLeft(),
                        iconPixmap(mark, inner.width(), ink, painter->device()->devicePixelRatioF()));
}

void FleetscopeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect: {
        // Of a tab Qt gives the bounds of the text: the ring keeps off its letters.
        const bool isTab = qobject_cast<const QTabBar *>(widget);
        const int off = isTab ? spacing::within : 0;
        drawFocusRing(painter, option->rect.adjusted(-2 * off, -off, 2 * off, off), spacing::controlRadius);
        return;
    }
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool busy = option->state & (State_Sunken | State_On | State_MouseOver);
        if (button && (button->features & QStyleOptionButton::Flat) && !busy)
            return;
        if (hasProperty(widget, "primary") && (option->state & State_Enabled)) {
            const Saved saved(painter);
            QColor fill = color(*m_scheme, Ink::Accent);
            if (option->state & State_Sunken)
                fill = fill.darker(120);
            else if (option->state & State_MouseOver)
                fill = fill.darker(108);
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawRoundedRect(option->rect, spacing::controlRadius, spacing::controlRadius);
            return;
        }
        drawBox(painter, option, widget, controlFill(option));
        return;
    }
    case PE_PanelButtonTool: {
        const bool flat = option->state & State_AutoRaise;
        const bool busy = option->state & (State_Sunken | State_On)
            || ((option->state & State_MouseOver) && (option->state & State_Enabled));
        if (!flat) {
            drawBox(painter, option, widget, controlFill(option));
        } else if (busy) {
            const Saved saved(painter);
            painter->setPen(Qt::NoPen);
            const bool on = option->state & (State_Sunken | State_On);
            // On the window ground the hover of a flat button is the border colour: Ground::Hover is for
            // surfaces.
            painter->setBrush(on ? color(*m_scheme, Ground::Selection) : color(*m_scheme, Line::Border));
            painter->drawRoundedRect(option->rect, spacing::controlRadius, spacing::controlRadius);
        }
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect, spacing::controlRadius);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool enabled = option->state & State_Enabled;
        if (!frame || frame->lineWidth <= 0) {
            // Inside a spin box or combo box, which drew its ground already.
            if (!qobject_cast<const QAbstractSpinBox *>(widget ? widget->parentWidget() : nullptr))
                painter->fillRect(option->rect, option->palette.base());
            return;
        }
        drawBox(painter, option, widget, color(*m_scheme, enabled ? Ground::Surface : Ground::Window));
        if ((option->state & State_HasFocus) && !hasProperty(widget, "invalid"))
            drawFocusRing(painter, option->rect, spacing::controlRadius);
        return;
    }
    case PE_Frame:
    case PE_FrameGroupBox: {
        painter->setPen(color(*m_scheme, Line::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_PanelMenu: painter->fillRect(option->rect, color(*m_scheme, Ground::Surface)); return;
    case PE_FrameMenu:
        painter->setPen(color(*m_scheme, Line::Outline));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawIndicator(painter, option, 3, IconId::Check); return;
    case PE_IndicatorRadioButton: drawIndicator(painter, option, indicatorSize / 2.0, IconId::Online); return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        drawIcon(painter, option->rect, arrowIcon(element), option,
                 hasProperty(widget, "primary") ? Ink::OnAccent : Ink::Muted);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->sortIndicator != QStyleOptionHeader::None) {
            // Qt calls the ascending order SortDown.
            const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
            drawIcon(painter, option->rect, ascending ? IconId::SortAscending : IconId::SortDescending,
                     option);
        }
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawIcon(painter, option->rect,
                     option->state & State_Open ? IconId::ChevronDown : IconId::ChevronRight, option);
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        // The handle is wide enough to be caught; what is seen is one line in its middle.
        const QRect &rect = option->rect;
        const QColor line = color(*m_scheme, option->state & State_MouseOver ? Line::Outline : Line::Border);
        if (option->state & State_Horizontal)
            painter->fillRect(rect.x(), rect.center().y(), rect.width(), 1, line);
        else
            painter->fillRect(rect.center().x(), rect.y(), 1, rect.height(), line);
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FleetscopeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            break;
        QStyleOptionButton own = *button;
        if (hasProperty(widget, "primary") && (option->state & State_Enabled))
            own.palette.setColor(QPalette::ButtonText, color(*m_scheme, Ink::OnAccent));
        if (option->direction == Qt::RightToLeft && !button->icon.isNull() && !button->text.isEmpty()) {
            // From right to left Qt puts the text to the far end of the button: leave it no room to go there.
            constexpr int gap = 4; // Qt's, between icon and text
            const int text = option->fontMetrics.boundingRect({}, Qt::TextShowMnemonic, button->text).width();
            QRect room = option->rect;
            if (button->features & QStyleOptionButton::HasMenu) {
                room.adjust(proxy()->pixelMetric(PM_MenuButtonIndicator, option, widget), 0, 0, 0);
                own.features.setFlag(QStyleOptionButton::HasMenu, false);
            }
            own.rect.setWidth(qMin(room.width(), button->iconSize.width() + gap + text));
            own.rect.moveCenter(room.center());
        }
        QProxyStyle::drawControl(element, &own, painter, widget);
        return;
    }
    case CE_MenuItem: drawMenuItem(option, painter, widget); return;
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        // Fusion makes the header of selected columns bold, which moves its text.
        QStyleOptionHeader calm = *header;
        calm.state.setFlag(State_On, false);
        calm.palette.setColor(QPalette::ButtonText, color(*m_scheme, Ink::Muted, Ground::Window));
        QStringList lines = calm.text.split(u'\n');
        for (QString &line : lines) // a narrow column says that it has more to say
            line = calm.fontMetrics.elidedText(line, Qt::ElideRight, calm.rect.width());
        calm.text = lines.join(u'\n');
        QProxyStyle::drawControl(element, &calm, painter, widget);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeader(option, painter); return;
    case CE_DockWidgetTitle: drawDockTitle(option, painter, widget); return;
    case CE_Splitter: {
        QStyleOption handle(*option);
        handle.state.setFlag(State_Horizontal, !(option->state & State_Horizontal));
        drawPrimitive(PE_IndicatorDockWidgetResizeHandle, &handle, painter, widget);
        return;
    }
    case CE_ToolBar: painter->fillRect(option->rect, color(*m_scheme, Ground::Window)); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FleetscopeStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
        const int middle = option->rect.center().y();
        painter->fillRect(option->rect.x(), middle, option->rect.width(), 1, color(*m_scheme, Line::Border));
        return;
    }
    QStyleOptionMenuItem plain = *item;
    if ((option->state & State_Selected) && (option->state & State_Enabled)) {
        const Saved saved(painter);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(*m_scheme, Ground::Selection));
        painter->drawRoundedRect(option->rect.adjusted(0, 0, 0, 0), spacing::controlRadius,
                                 spacing::controlRadius);
    }
    // Fusion would frame the selected item; the ground says enough.
    plain.state.setFlag(State_Selected, false);
    QProxyStyle::drawControl(CE_MenuItem, &plain, painter, widget);
}

void FleetscopeStyle::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    const QRect &rect = option->rect;
    painter->fillRect(rect, color(*m_scheme, Ground::Window));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool vertical = header && header->orientation == Qt::Vertical;
    const QColor line = color(*m_scheme, Line::Border);
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, line);
    if (vertical
        || (header && header->position != QStyleOptionHeader::End
            && header->position != QStyleOptionHeader::OnlyOneSection)) {
        constexpr int inset = 6;
        if (vertical)
            painter->fillRect(rect.right(), rect.y(), 1, rect.height(), line);
        else
            painter->fillRect(rect.right(), rect.y() + inset, 1, rect.height() - 2 * inset, line);
    }
    if (header && (option->state & State_MouseOver) && (option->state & State_Enabled))
        painter->fillRect(rect.adjusted(0, 0, -1, -1), color(*m_scheme, Ground::Hover));
}

void FleetscopeStyle::drawDockTitle(const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
    if (!dock)
        return;
    painter->fillRect(option->rect, color(*m_scheme, Ground::Window));
    painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1,
                      color(*m_scheme, Line::Border));
    const QRect area = subElementRect(SE_DockWidgetTitleBarText, option, widget)
                           .adjusted(spacing::between, 0, -spacing::within, 0);
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    painter->save();
    painter->setFont(font);
    const QString text = QFontMetrics(font).elidedText(dock->title, Qt::ElideRight, area.width());
    drawItemText(painter, area, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic, option->palette,
                 option->state & State_Enabled, text, QPalette::WindowText);
    painter->restore();
}

void FleetscopeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                         QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: drawComboBox(option, painter, widget); return;
    case CC_SpinBox: drawSpinBox(option, painter, widget); return;
    case CC_ToolButton: drawToolButton(option, painter, widget); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void FleetscopeStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    QStyleOptionToolButton plain = *button;
    const bool split = button->features & QStyleOptionToolButton::MenuButtonPopup;
    if (!split && hasMenuMark(*button)) {
        // Beside the text, where Fusion draws it across the corner.
        drawPrimitive(PE_PanelButtonTool, option, painter, widget);
        const QRect mark(option->rect.right() - menuMark - 3, option->rect.y(), menuMark,
                         option->rect.height());
        drawIcon(painter, visualRect(option->direction, option->rect, mark), IconId::ChevronDown, option);
        plain.rect = visualRect(option->direction, option->rect, option->rect.adjusted(4, 0, -menuMark, 0));
        drawControl(CE_ToolButtonLabel, &plain, painter, widget);
        return;
    }
    if (!split && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->text.isEmpty()) {
        // Fusion puts all of the room that sizeFromContents() adds behind the text.
        drawPrimitive(PE_PanelButtonTool, option, painter, widget);
        plain.rect = option->rect.adjusted(spacing::within, 0, -spacing::within, 0);
        drawControl(CE_ToolButtonLabel, &plain, painter, widget);
        return;
    }
    plain.features.setFlag(QStyleOptionToolButton::HasMenu, split);
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, painter, widget);
}

void FleetscopeStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    if (combo->frame)
        drawBox(painter, option, widget,
                combo->editable ? color(*m_scheme, Ground::Surface) : controlFill(option));
    if (option->subControls & SC_ComboBoxArrow)
        drawIcon(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), IconId::ChevronDown,
                 option);
    if (combo->frame && (option->state & State_HasFocus))
        drawFocusRing(painter, option->rect, spacing::controlRadius);
}

void FleetscopeStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    if (spin->frame)
        drawBox(painter, option, widget,
                color(*m_scheme, option->state & State_Enabled ? Ground::Surface : Ground::Window));
    if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        const auto drawStep = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, IconId icon) {
            QStyleOption button(*static_cast<const QStyleOption *>(option)); // what all controls have
            button.rect = subControlRect(CC_SpinBox, option, part, widget);
            button.state.setFlag(State_Enabled,
                                 (option->state & State_Enabled) && (spin->stepEnabled & step));
            if ((option->activeSubControls & part) && (option->state & State_MouseOver))
                painter->fillRect(button.rect.adjusted(0, 1, -1, -1), color(*m_scheme, Ground::Hover));
            drawIcon(painter, button.rect, icon, &button);
        };
        drawStep(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, IconId::ChevronUp);
        drawStep(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, IconId::ChevronDown);
    }
    if (spin->frame && (option->state & State_HasFocus))
        drawFocusRing(painter, option->rect, spacing::controlRadius);
}

QRect FleetscopeStyle::subElementRect(SubElement element, const QStyleOption *option,
                                      const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect: return option->rect;
    case SE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        const QRect label =
            option->rect.adjusted(spacing::between, 0, -spacing::between - (sorted ? sortMark : 0), 0);
        return visualRect(option->direction, option->rect, label);
    }
    case SE_HeaderArrow: {
        const QRect &rect = option->rect;
        const QRect mark(rect.right() - spacing::within - sortMark, rect.center().y() - sortMark / 2,
                         sortMark, sortMark);
        return visualRect(option->direction, rect, mark);
    }
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int padding = frame && frame->lineWidth > 0 ? fieldPadding : 0;
        return QProxyStyle::subElementRect(element, option, widget).adjusted(padding, 0, -padding, 0);
    }
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize FleetscopeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                        const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result = result.expandedTo({0, controlHeight});
        result.rwidth() += spacing::between;
        break;
    case CT_LineEdit: result.rwidth() += 2 * fieldPadding; [[fallthrough]];
    case CT_ComboBox:
    case CT_SpinBox:
        if (widget && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            result = result.expandedTo({0, controlHeight});
        break;
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->toolButtonStyle != Qt::ToolButtonIconOnly)
            result.rwidth() += hasMenuMark(*button) ? menuMark : int(spacing::between);
        result = QSize(result.width(), size.height() + spacing::between)
                     .expandedTo({controlHeight, controlHeight});
        break;
    }
    case CT_HeaderSection: // Qt counts its own margin, the label has ours
        result.rwidth() += 2 * (spacing::between - proxy()->pixelMetric(PM_HeaderMargin, option, widget));
        result = result.expandedTo({0, controlHeight});
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool line =
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty();
        if (line)
            result.setHeight(spacing::between + 1);
        else
            result = result.expandedTo({0, controlHeight - 2});
        break;
    }
    default: break;
    }
    return result;
}

int FleetscopeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return spacing::smallIcon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return indicatorSize;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_ToolBarItemSpacing: return spacing::within;
    case PM_MenuPanelWidth: return 1;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 5; // one visible line, five to catch
    case PM_DockWidgetTitleMargin: return 6;
    case PM_HeaderMarkSize: return sortMark;
    case PM_HeaderMargin: return 2; // it also bounds the height of rows: compact ones are 22 px
    case PM_FocusFrameHMargin: return spacing::between - 1; // cells begin where their header begins
    case PM_MenuButtonIndicator: return spacing::smallIcon;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void FleetscopeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const auto *button = qobject_cast<QToolButton *>(widget);
    const auto *field = button ? qobject_cast<QLineEdit *>(button->parentWidget()) : nullptr;
    if (!field || !button->accessibleName().isEmpty() || !button->defaultAction())
        return;
    // Qt's own name for it; the other icons only say what the field is for.
    const bool clears = button->defaultAction()->objectName() == "_q_qlineeditclearaction"_L1;
    widget->setAccessibleName(clears ? tr("Clear") : field->placeholderText());
}

int FleetscopeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *returnData) const
{
    switch (hint) {
    // Nothing moves by itself, whatever the system is set to: an instrument is read, and who is made ill by
    // motion need not find a switch first.
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon FleetscopeStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                    const QWidget *widget) const
{
    const auto ours = [this](IconId id, Ink ink = Ink::Muted) {
        return QIcon(new IconEngine(m_scheme, id, ink, ink));
    };
    switch (which) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton: return ours(IconId::Remove);
    case SP_TitleBarNormalButton: return ours(IconId::Detach);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return ours(IconId::More);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion: return ours(IconId::Info, Ink::Info);
    case SP_MessageBoxWarning: return ours(IconId::Warning, Ink::Warning);
    case SP_MessageBoxCritical: return ours(IconId::Critical, Ink::Critical);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace fleetscope

#include "moc_fleetscopestyle.cpp"
