// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/artifactwiring.h"

#include "app/artifacts/artifactserver.h"
#include "app/artifacts/signing.h"
#include "models/ports/preferences.h"
#include "models/rollout/refusal.h"
#include "ui/widgets/errortext.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QNetworkInterface>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QStringList addresses()
{
    QStringList list;
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : all) {
        if (!address.isLinkLocal())
            list.append(address.toString());
    }
    return list;
}

} // namespace

ArtifactWiring::ArtifactWiring(const QString &folder, bool demo, QWidget &window, const Theme &theme,
                               Preferences &preferences, const Clock &clock)
    : m_demo(demo)
    , m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_library(folder, clock)
    , m_server(new ArtifactServer)
{
    m_thread.setObjectName(u"artifacts"_s);
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    connect(&m_library, &ArtifactLibrary::changed, this, [this] {
        refresh();
        publish();
        emit changed();
    });
    connect(&m_library, &ArtifactLibrary::progress, this, [this](const QString &file, int percent) {
        if (m_dialog)
            m_dialog->setProgress(tr("Adding %1, %2 %").arg(file, QLocale().toString(percent)));
    });
    connect(&m_library, &ArtifactLibrary::added, this, [this](const QString &sha256) {
        if (m_dialog) {
            m_dialog->setProgress({});
            m_dialog->choose(sha256.toStdString());
        }
        emit added(sha256.toStdString());
    });
    connect(&m_library, &ArtifactLibrary::refused, this, [this](const Error &error) { say(error); });
    connect(&m_library, &ArtifactLibrary::checked, this,
            [this](const QString &sha256, const Result<void> &result) {
                const auto [first, last] = m_waiting.equal_range(sha256.toStdString());
                std::vector<Waiting> waiting;
                for (auto one = first; one != last; ++one)
                    waiting.push_back(std::move(one->second));
                m_waiting.erase(first, last);
                for (const Waiting &one : waiting)
                    one.done(result ? Result<RolloutPlan>(one.plan) : Result<RolloutPlan>(result.error()));
            });
    say(m_library.open());
    if (m_demo)
        addInvented();
    else if (m_preferences.value(preference::artifactServer))
        serve(true);
}

ArtifactWiring::~ArtifactWiring()
{
    delete m_dialog;
    m_thread.quit();
    m_thread.wait();
}

/// Releases of the demo fleet: the versions that it runs, to go back to, and one that is newer.
void ArtifactWiring::addInvented()
{
    if (!m_library.catalogue().artifacts.empty())
        return;
    QTemporaryDir folder;
    QStringList files;
    for (const QString &version : {u"2.3.9"_s, u"2.4.1"_s, u"2.4.3"_s, u"2.5.0"_s, u"2.5.1"_s, u"2.6.0"_s}) {
        const QString name = folder.filePath(u"airnode-%1.bin"_s.arg(version));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write((u"Firmware %1 of the demo fleet. "_s.arg(version)).toUtf8().repeated(12'000));
        files.append(name);
    }
    folder.setAutoRemove(false); // until the library has copied them
    const auto left = std::make_shared<qsizetype>(files.size());
    auto *context = new QObject(this);
    connect(&m_library, &ArtifactLibrary::added, context,
            [this, left, context, path = folder.path()](const QString &sha256) {
                const Artifact *known = m_library.find(sha256.toStdString());
                if (known && known->state == ArtifactState::Draft
                    && known->planned.reference.name == "airnode") {
                    Artifact artifact = *known;
                    artifact.planned.models = {"Airnode 3", "Airnode 3 Pro"};
                    const bool isNew = artifact.planned.reference.version == "2.6.0";
                    if (isNew) {
                        artifact.planned.minimumVersion = "2.4.0";
                        artifact.notes =
                            "Measures particles again while the radio sends.\nUses 8 % less power at night.";
                    }
                    say(m_library.edit(artifact));
                    say(m_library.setState(sha256.toStdString(), ArtifactState::Published));
                    if (!isNew)
                        say(m_library.setState(sha256.toStdString(), ArtifactState::Deprecated));
                }
                if (--*left == 0) {
                    QDir(path).removeRecursively();
                    context->deleteLater();
                }
            });
    for (const QString &file : files)
        m_library.addFile(file);
}

void ArtifactWiring::say(const Result<void> &result)
{
    if (m_dialog)
        m_dialog->setProblem(result ? QString() : errorText(result.error()));
}

std::vector<OfferedArtifact> ArtifactWiring::offered() const
{
    std::vector<OfferedArtifact> offered;
    for (const Artifact &artifact : m_library.catalogue().artifacts)
        offered.push_back({artifact, m_library.signatureOf(artifact)});
    std::ranges::reverse(offered); // the newest first
    return offered;
}

Result<std::string> ArtifactWiring::addressOf(const ArtifactReference &reference) const
{
    if (reference.kind == ArtifactKind::Container)
        return reference.url;
    if (m_demo)
        return artifactUrl("https://demo.invalid/{sha256}", reference);
    if (!m_library.catalogue().urlTemplate.empty())
        return artifactUrl(m_library.catalogue().urlTemplate, reference);
    if (m_serverUrl.isEmpty())
        return refusal(Refusal::NoAddress, reference.name);
    return artifactUrl(m_serverUrl.toStdString(), reference);
}

std::vector<PlannedArtifact> ArtifactWiring::library() const
{
    std::vector<PlannedArtifact> library;
    for (const Artifact &artifact : m_library.catalogue().artifacts) {
        const SignatureState signature = m_library.signatureOf(artifact);
        if ((artifact.state != ArtifactState::Published && artifact.state != ArtifactState::Deprecated)
            || signature == SignatureState::Wrong || signature == SignatureState::Unknown)
            continue;
        PlannedArtifact planned = artifact.planned;
        if (auto url = addressOf(planned.reference)) {
            planned.reference.url = *std::move(url);
            library.push_back(std::move(planned));
        }
    }
    return library;
}

void ArtifactWiring::verify(RolloutPlan plan, std::function<void(Result<RolloutPlan>)> done)
{
    if (plan.artifacts.empty()) {
        done(refusal(Refusal::NoRelease));
        return;
    }
    ArtifactReference &reference = plan.artifacts.front().reference;
    const Artifact *artifact = m_library.find(reference.sha256);
    if (!artifact || artifact->state != ArtifactState::Published) {
        done(refusal(Refusal::NotPublished, reference.name));
        return;
    }
    plan.artifacts.front() = artifact->planned; // as it is now, not as it was when the draft was made
    auto url = addressOf(artifact->planned.reference);
    if (!url) {
        done(url.error());
        return;
    }
    plan.artifacts.front().reference.url = *std::move(url);
    const std::string sha256 = artifact->planned.reference.sha256;
    m_waiting.emplace(sha256, Waiting{std::move(plan), std::move(done)});
    m_library.check(sha256);
}

void ArtifactWiring::addFile(const QString &file) { m_library.addFile(file); }

void ArtifactWiring::askForFile()
{
    auto *dialog = new QFileDialog(m_dialog ? m_dialog.data() : &m_window, tr("Add a release"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        for (const QString &file : files)
            addFile(file);
    });
    dialog->open();
}

void ArtifactWiring::makeDialog()
{
    m_dialog = new ArtifactDialog(m_theme, &m_window);
    ArtifactDialog &dialog = *m_dialog;
    connect(&dialog, &ArtifactDialog::addRequested, this, &ArtifactWiring::askForFile);
    connect(&dialog, &ArtifactDialog::fileDropped, this, &ArtifactWiring::addFile);
    connect(&dialog, &ArtifactDialog::containerRequested, this,
            [this](const QString &image, const QString &digest, const QString &version) {
                say(m_library.addContainer(image.toStdString(), digest.toStdString(), version.toStdString()));
            });
    connect(&dialog, &ArtifactDialog::edited, this,
            [this](const Artifact &artifact) { say(m_library.edit(artifact)); });
    connect(
        &dialog, &ArtifactDialog::stateRequested, this,
        [this](const std::string &sha256, ArtifactState state) { say(m_library.setState(sha256, state)); });
    connect(&dialog, &ArtifactDialog::removeRequested, this,
            [this](const std::string &sha256) { say(m_library.remove(sha256)); });
    connect(&dialog, &ArtifactDialog::signRequested, this, &ArtifactWiring::sign);
    connect(&dialog, &ArtifactDialog::trustRequested, this, &ArtifactWiring::askForKey);
    connect(&dialog, &ArtifactDialog::makeKeyRequested, this, &ArtifactWiring::makeKey);
    connect(&dialog, &ArtifactDialog::distrustRequested, this,
            [this](const std::string &id) { say(m_library.distrust(id)); });
    connect(&dialog, &ArtifactDialog::deliveryChanged, this, &ArtifactWiring::keepDelivery);
    connect(&dialog, &ArtifactDialog::serverRequested, this, &ArtifactWiring::serve);
    dialog.setDelivery(delivery(), addresses());
    refresh();
}

void ArtifactWiring::showDialog(int tab)
{
    if (!m_dialog)
        makeDialog();
    m_dialog->showTab(tab);
    m_dialog->show();
    m_dialog->raise();
}

void ArtifactWiring::refresh()
{
    if (!m_dialog)
        return;
    m_dialog->setArtifacts(offered());
    m_dialog->setKeys(m_library.catalogue().keys);
    m_dialog->setServerState(!m_serverProblem.isEmpty()  ? m_serverProblem
                                 : m_serverUrl.isEmpty() ? QString()
                                                         : tr("Devices fetch from %1.").arg(m_serverUrl),
                             !m_serverUrl.isEmpty());
}

void ArtifactWiring::sign(const std::string &sha256)
{
    auto *dialog = new QFileDialog(m_dialog, tr("Sign with this private key"), {},
                                   tr("Keys (*.pem *.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, sha256](const QString &file) {
        const Result<void> done = m_library.sign(sha256, file, {});
        if (done || done.error().kind != ErrorKind::Denied) {
            say(done);
            return;
        }
        auto *ask = new QInputDialog(m_dialog);
        ask->setAttribute(Qt::WA_DeleteOnClose);
        ask->setWindowTitle(tr("Sign"));
        ask->setLabelText(tr("Passphrase of the key"));
        ask->setTextEchoMode(QLineEdit::Password);
        connect(ask, &QInputDialog::textValueSelected, this, [this, sha256, file](const QString &text) {
            say(m_library.sign(sha256, file, text.toUtf8()));
        });
        ask->open();
    });
    dialog->open();
}

void ArtifactWiring::askForKey()
{
    auto *dialog = new QFileDialog(m_dialog, tr("Trust a public key"), {},
                                   tr("Public keys (*.pem *.pub);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        say(m_library.trust(file, QFileInfo(file).completeBaseName().toStdString()));
    });
    dialog->open();
}

void ArtifactWiring::makeKey()
{
    auto *dialog = new QFileDialog(m_dialog, tr("Save the new private key"), u"signing-key.pem"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        auto *ask = new QInputDialog(m_dialog);
        ask->setAttribute(Qt::WA_DeleteOnClose);
        ask->setWindowTitle(tr("Make a key pair"));
        ask->setLabelText(tr("A passphrase for the private key (empty: none)"));
        ask->setTextEchoMode(QLineEdit::Password);
        connect(ask, &QInputDialog::textValueSelected, this, [this, name](const QString &passphrase) {
            const auto pem = makeSigningKey(passphrase.toUtf8());
            if (!pem) {
                say(pem.error());
                return;
            }
            QSaveFile file(name);
            if (!file.open(QIODevice::WriteOnly)) {
                say(Error{ErrorKind::Denied, file.errorString(), name});
                return;
            }
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            file.write(*pem);
            if (!file.commit()) {
                say(Error{ErrorKind::Denied, file.errorString(), name});
                return;
            }
            const auto made = signEd25519(*pem, passphrase.toUtf8(), {});
            say(made ? m_library.trust(TrustedKey{keyIdOf(made->publicKey),
                                                  QFileInfo(name).completeBaseName().toStdString(),
                                                  made->publicKey})
                     : Result<void>(made.error()));
        });
        ask->open();
    });
    dialog->open();
}

DeliveryChoice ArtifactWiring::delivery() const
{
    return {.urlTemplate = m_library.catalogue().urlTemplate,
            .address = m_preferences.value(preference::artifactAddress),
            .port = static_cast<quint16>(m_preferences.value(preference::artifactPort)),
            .certificateFile = m_preferences.value(preference::artifactCertificate),
            .keyFile = m_preferences.value(preference::artifactKey),
            .bytesPerSecond = qint64{m_preferences.value(preference::artifactLimit)} * 1024};
}

void ArtifactWiring::keepDelivery(const DeliveryChoice &choice)
{
    m_preferences.setValue(preference::artifactAddress, choice.address);
    m_preferences.setValue(preference::artifactPort, choice.port);
    m_preferences.setValue(preference::artifactCertificate, choice.certificateFile);
    m_preferences.setValue(preference::artifactKey, choice.keyFile);
    m_preferences.setValue(preference::artifactLimit, static_cast<int>(choice.bytesPerSecond / 1024));
    if (choice.urlTemplate != m_library.catalogue().urlTemplate)
        say(m_library.setUrlTemplate(choice.urlTemplate));
}

void ArtifactWiring::serve(bool start)
{
    m_preferences.setValue(preference::artifactServer, start);
    const DeliveryChoice choice = delivery();
    ArtifactServerOptions options;
    if (!choice.address.isEmpty())
        options.address = QHostAddress(choice.address);
    options.port = choice.port;
    options.certificateFile = choice.certificateFile;
    options.keyFile = choice.keyFile;
    options.bytesPerSecond = choice.bytesPerSecond;
    QMetaObject::invokeMethod(m_server, [this, start, options] {
        Result<void> result;
        if (start)
            result = m_server->start(options);
        else
            m_server->stop();
        QMetaObject::invokeMethod(this, [this, result, url = m_server->urlTemplate()] {
            m_serverUrl = url;
            m_serverProblem = result ? QString() : errorText(result.error());
            refresh();
            emit changed();
        });
    });
    publish();
}

void ArtifactWiring::publish()
{
    QHash<QByteArray, QString> files;
    for (const Artifact &artifact : m_library.catalogue().artifacts) {
        const ArtifactReference &reference = artifact.planned.reference;
        if ((artifact.state == ArtifactState::Published || artifact.state == ArtifactState::Deprecated)
            && reference.kind != ArtifactKind::Container)
            files.insert(QByteArray::fromStdString(reference.sha256), m_library.fileOf(reference.sha256));
    }
    QMetaObject::invokeMethod(m_server, [server = m_server, files] { server->setPublished(files); });
}

} // namespace fleetscope

#include "moc_artifactwiring.cpp"
