// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/measure.h"

#include <QWidget>

class QLineEdit;

namespace fleetscope {

/// The name of a file: typed, chosen, or dropped. Thread: GUI.
class FileLine final : public QWidget
{
    Q_OBJECT
public:
    /// `filter` is that of a QFileDialog.
    FileLine(const QString &title, const QString &filter, QWidget *parent = nullptr);

    [[nodiscard]] QString file() const;
    void setFile(const QString &file);
    [[nodiscard]] QLineEdit *edit() { return m_edit; }

signals:
    void changed();

private:
    class Edit;

    void choose();

    QString m_title;
    QString m_filter;
    QLineEdit *m_edit;
};

} // namespace fleetscope
