// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/decisiontree.h"

#include "ui/widgets/plaintext.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxHeight = 22;
constexpr int rowStep = 28;
constexpr int endWidth = 256; ///< of a result; the lit one is told in full beside the tree

} // namespace

DecisionTree::DecisionTree(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Decision tree of the textbook"));
    connect(&m_theme, &Theme::changed, this, [this] {
        measure();
        update();
    });
}

int DecisionTree::place(const QuotedAdvice &advice, const QString &id, int parent, int depth, bool lit,
                        double &row)
{
    const auto index = static_cast<int>(m_boxes.size());
    const auto node = std::ranges::find(advice.nodes(), id, &QuotedAdvice::Node::id);
    if (node == advice.nodes().end() || depth > 8) { // a ring would be a fault of the data
        const auto leaf = std::ranges::find(advice.leaves(), id, &QuotedAdvice::Leaf::id);
        m_boxes.push_back({.text = leaf == advice.leaves().end() ? tr("no branch in the figure") : leaf->text,
                           .depth = depth,
                           .row = row++,
                           .parent = parent,
                           .lit = lit,
                           .end = true});
        return index;
    }
    m_boxes.push_back({.text = QString(node->ask).replace(u'_', u' ').section(u" ("_s, 0, 0),
                       .depth = depth,
                       .parent = parent,
                       .lit = lit});
    m_depth = std::max(m_depth, depth);
    const auto step = std::ranges::find(m_walk.path, id, &QuotedAdvice::Step::node);
    double first = row;
    double last = row;
    for (const QuotedAdvice::Branch &branch : node->branches) {
        const bool taken = lit && step != m_walk.path.end() && step->answer == branch.answer;
        const int child = place(advice, branch.gap ? QString() : branch.to, index, depth + 1, taken, row);
        m_boxes[static_cast<size_t>(child)].answer = branch.answer;
        for (const QString &modifier : branch.modifiers)
            m_boxes[static_cast<size_t>(child)].text += u" + "_s + modifier;
        if (&branch == &node->branches.front())
            first = m_boxes[static_cast<size_t>(child)].row;
        last = m_boxes[static_cast<size_t>(child)].row;
    }
    m_boxes[static_cast<size_t>(index)].row = (first + last) / 2;
    return index;
}

void DecisionTree::setWalk(const QuotedAdvice &advice, const QuotedAdvice::Walk &walk)
{
    m_walk = walk;
    m_boxes.clear();
    m_depth = 0;
    double row = 0;
    if (!advice.nodes().empty())
        place(advice, advice.nodes().front().id, -1, 0, true, row);
    m_rows = static_cast<int>(row);
    measure();
    QStringList path;
    for (const auto &step : walk.path)
        path.append(step.question + u": "_s + (step.answer.isEmpty() ? tr("not answered") : step.answer));
    path.append(walk.text);
    setAccessibleDescription(path.join(u", "_s));
    updateGeometry();
    update();
}

/// Columns as wide as their questions, with room for the answers between them.
void DecisionTree::measure()
{
    QFont font = m_theme.font(FontRole::Caption);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const auto columns = static_cast<size_t>(m_depth) + 1;
    m_width.assign(columns, 0);
    std::vector<int> gaps(columns, 0);
    for (const Box &box : m_boxes) {
        const auto depth = static_cast<size_t>(box.depth);
        if (!box.end)
            m_width[depth] = std::max(m_width[depth], plainTextWidth(metrics, box.text) + 20);
        if (depth > 0)
            gaps[depth - 1] = std::max(gaps[depth - 1], plainTextWidth(metrics, box.answer) + 38);
    }
    m_left.assign(columns + 1, 0);
    for (size_t depth = 0; depth < columns; ++depth)
        m_left[depth + 1] = m_left[depth] + m_width[depth] + gaps[depth];
    updateGeometry();
}

QSize DecisionTree::sizeHint() const
{
    return {(m_left.empty() ? 0 : m_left.back()) + endWidth, std::max(1, m_rows) * rowStep};
}

QRect DecisionTree::rectOf(const Box &box) const
{
    const auto depth = static_cast<size_t>(box.depth);
    return {m_left[depth], static_cast<int>(box.row * rowStep) + (rowStep - boxHeight) / 2,
            box.end ? endWidth : m_width[depth], boxHeight};
}

void DecisionTree::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto drawEdge = [&](const Box &box) {
        const QRect from = rectOf(m_boxes[static_cast<size_t>(box.parent)]);
        const QRect to = rectOf(box);
        const double turn = from.right() + 12.5;
        QPainterPath path(QPointF(from.right() + 1, from.center().y() + 0.5));
        path.lineTo(turn, from.center().y() + 0.5);
        path.lineTo(turn, to.center().y() + 0.5);
        path.lineTo(to.left(), to.center().y() + 0.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(box.lit ? QPen(m_theme.color(Ink::Accent), 2) : QPen(m_theme.color(Line::Outline), 1));
        painter.drawPath(path);
        // The answer sits on its line, over the ground, so that the line does not cross it.
        QFont font = m_theme.font(FontRole::Caption);
        font.setWeight(box.lit ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        const int width = plainTextWidth(painter.fontMetrics(), box.answer) + 8;
        const QRect label(from.right() + 18, to.center().y() - boxHeight / 2 + 1, width, boxHeight - 2);
        painter.fillRect(label, m_theme.color(Ground::Surface));
        painter.setPen(m_theme.color(box.lit ? Ink::Text : Ink::Muted));
        drawPlainText(&painter, label.adjusted(3, 0, -3, 0), box.answer);
    };
    // Unlit first: a lit line is never crossed by a grey one.
    for (const bool lit : {false, true}) {
        for (const Box &box : m_boxes) {
            if (box.parent >= 0 && box.lit == lit)
                drawEdge(box);
        }
    }
    for (const Box &box : m_boxes) {
        const QRect rect = rectOf(box);
        painter.setPen(box.lit ? QPen(m_theme.color(Ink::Accent), 2) : QPen(m_theme.color(Line::Outline), 1));
        const Ground ground = box.lit ? Ground::AccentTint : Ground::Surface;
        painter.setBrush(m_theme.color(ground));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), spacing::controlRadius,
                                spacing::controlRadius);
        QFont font = m_theme.font(FontRole::Caption);
        font.setWeight(box.lit ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(box.lit ? Ink::Text : Ink::Muted, ground));
        const QString mark = box.lit && box.end ? u"✓ "_s : QString();
        drawPlainText(&painter, rect.adjusted(8, 0, -6, 0), mark + box.text);
    }
}

} // namespace fleetscope

#include "moc_decisiontree.cpp"
