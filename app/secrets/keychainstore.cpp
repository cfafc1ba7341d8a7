// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainstore.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace fleetscope {
namespace {

Error errorOf(const QKeychain::Job &job)
{
    ErrorKind kind = ErrorKind::Unreachable;
    switch (job.error()) {
    case QKeychain::EntryNotFound: kind = ErrorKind::NotFound; break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: kind = ErrorKind::Denied; break;
    default: break;
    }
    return {kind, job.errorString(), job.key()};
}

template <typename Job>
void run(Job *job, const QString &key, QObject *context, std::function<void(const Job &)> then)
{
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, answer = std::move(then)] { answer(*job); });
    job->start();
}

} // namespace

KeychainStore::KeychainStore(QString service)
    : m_service(std::move(service))
{ }

void KeychainStore::read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> then)
{
    run<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(m_service), key, context,
                                    [answer = std::move(then)](const QKeychain::ReadPasswordJob &job) {
                                        if (job.error() == QKeychain::NoError)
                                            answer(job.binaryData());
                                        else
                                            answer(errorOf(job));
                                    });
}

void KeychainStore::write(const QString &key, const QByteArray &secret, QObject *context,
                          std::function<void(Result<void>)> then)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(secret));
    run<QKeychain::WritePasswordJob>(job, key, context,
                                     [answer = std::move(then)](const QKeychain::WritePasswordJob &done) {
                                         if (done.error() == QKeychain::NoError)
                                             answer({});
                                         else
                                             answer(errorOf(done));
                                     });
}

void KeychainStore::remove(const QString &key, QObject *context, std::function<void(Result<void>)> then)
{
    run<QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(m_service), key, context,
                                      [answer = std::move(then)](const QKeychain::DeletePasswordJob &job) {
                                          if (job.error() == QKeychain::NoError
                                              || job.error() == QKeychain::EntryNotFound)
                                              answer({});
                                          else
                                              answer(errorOf(job));
                                      });
}

} // namespace fleetscope
