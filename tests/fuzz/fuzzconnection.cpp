// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokerurl.h"
#include "models/connection/connectionimport.h"
#include "tests/fuzz/fuzztargets.h"

#include <QJsonDocument>

namespace fleetscope::fuzz {
namespace {

QString same(const QString &path) { return path; }

/// What was read once can be written and read again, and is the same then.
void checkStays(const ConnectionDraft &draft)
{
    const QJsonObject written = connectionToJson(draft);
    const Result<ConnectionDraft> again = connectionFromJson(written, same);
    require(again.has_value(), "a connection that was written can be read");
    require(connectionToJson(*again) == written, "a connection stays what it is");
    (void)checkDraft(draft);
}

void checkUrl(const QString &text)
{
    const Result<BrokerUrl> url = pasteBrokerUrl(text);
    if (!url) {
        require(url.error().kind == ErrorKind::InvalidInput, "a bad address is invalid input");
        return;
    }
    require(!url->host.isEmpty() && url->port != 0, "an address has a host and a port");
    const QString shown = brokerUrl(url->transport, url->host, url->port, url->path, url->user);
    const Result<BrokerUrl> again = parseBrokerUrl(shown);
    require(again.has_value(), "an address that is shown can be read");
    require(again->password.isEmpty(), "an address that is shown has no password");
    require(again->host == url->host && again->port == url->port && again->user == url->user,
            "an address stays what it is");
}

} // namespace

/// A file of connections; after its first NUL an address.
void fuzzConnection(std::string_view input)
{
    const size_t end = std::min(input.find('\0'), input.size());
    const QByteArray json(input.data(), static_cast<qsizetype>(end));
    if (end < input.size())
        checkUrl(QString::fromUtf8(input.data() + end + 1, static_cast<qsizetype>(input.size() - end - 1)));
    if (const Result<ConnectionDraft> draft = connectionFromJson(json, same))
        checkStays(*draft);
    const Result<ConnectionImport> import = importConnections(json, same);
    if (!import) {
        require(import.error().kind == ErrorKind::InvalidInput, "a bad file is invalid input");
        return;
    }
    for (const ImportedConnection &connection : import->connections) {
        require(connection.draft.id.isEmpty(), "an import has no identifier of a store");
        require(connection.draft.tls.keyPassphrase.isEmpty() && connection.draft.proxy.password.isEmpty(),
                "an import has no secret in its draft");
        for (const MqttSubscription &subscription : connection.draft.subscriptions)
            require(import->source == ImportSource::Fleetscope || !takesEverything(subscription.filter),
                    "the # of another program is not taken over");
        if (settingsOf(connection.draft))
            checkStays(connection.draft);
    }
}

} // namespace fleetscope::fuzz
