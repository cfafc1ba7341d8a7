// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/secretstore.h"

#include <QMap>
#include <QPointer>

namespace fleetscope {

/// A keychain in memory, or one that is not there. Answers from the event loop, as the real one.
class MemorySecretStore final : public SecretStore
{
public:
    QMap<QString, QByteArray> secrets;
    bool isThere = true;
    int reads = 0;

    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> then) override
    {
        ++reads;
        Result<QByteArray> result = Error{ErrorKind::Unreachable, QStringLiteral("no keychain"), key};
        if (isThere)
            result = secrets.contains(key) ? Result<QByteArray>(secrets.value(key))
                                           : Error{ErrorKind::NotFound, {}, key};
        QMetaObject::invokeMethod(
            context, [result, answer = std::move(then)] { answer(result); }, Qt::QueuedConnection);
    }
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<void>)> then) override
    {
        if (isThere)
            secrets.insert(key, secret);
        answerLater(key, context, std::move(then));
    }
    void remove(const QString &key, QObject *context, std::function<void(Result<void>)> then) override
    {
        secrets.remove(key);
        answerLater(key, context, std::move(then));
    }

private:
    void answerLater(const QString &key, QObject *context, std::function<void(Result<void>)> then) const
    {
        Result<void> result;
        if (!isThere)
            result = Error{ErrorKind::Unreachable, QStringLiteral("no keychain"), key};
        QMetaObject::invokeMethod(
            context, [result, answer = std::move(then)] { answer(result); }, Qt::QueuedConnection);
    }
};

} // namespace fleetscope
