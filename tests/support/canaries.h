// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

namespace fleetscope {

/// Every file below `folder` that holds `canary`, as it is, in UTF-16, Base64 (also of a text around it), hex
/// or percent-encoded. `looked` counts the files that were read.
[[nodiscard]] inline QStringList filesWith(const QByteArray &canary, const QString &folder, int &looked)
{
    const QString text = QString::fromUtf8(canary);
    QByteArrayList forms{canary, canary.toHex(), canary.toPercentEncoding(),
                         QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)};
    // Base64 depends on the place: for each of three, what stays the same whatever stands around it.
    for (qsizetype before = 0; before < 3; ++before) {
        QByteArray encoded = (QByteArray(before, 'x') + canary).toBase64(QByteArray::OmitTrailingEquals);
        forms.append(encoded.mid(before == 0 ? 0 : before + 1, encoded.size() - before - 3));
    }
    QStringList found;
    QDirIterator at(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        QFile file(at.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++looked;
        const QByteArray bytes = file.readAll();
        for (const QByteArray &form : forms) {
            if (bytes.contains(form)) {
                found.append(file.fileName());
                break;
            }
        }
    }
    return found;
}

} // namespace fleetscope
