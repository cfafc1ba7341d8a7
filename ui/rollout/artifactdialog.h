// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rollout/wizardpage.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace fleetscope {

/// Where devices fetch releases, as it is shown and chosen.
struct DeliveryChoice
{
    std::string urlTemplate; ///< of the user's own server; empty: the built-in one
    QString address;         ///< of the interface
    quint16 port = 0;
    QString certificateFile, keyFile;
    qint64 bytesPerSecond = 0; ///< 0: no limit
    bool operator==(const DeliveryChoice &) const = default;
};

/// The library: releases with their states and signatures, trusted keys, and where devices fetch them.
/// Thread: GUI. Changes nothing itself: what the user wants are signals.
class ArtifactDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ArtifactDialog(const Theme &theme, QWidget *parent = nullptr);

    void setArtifacts(std::vector<OfferedArtifact> artifacts);
    void setKeys(const std::vector<TrustedKey> &keys);
    /// `addresses`: of the interfaces of this machine.
    void setDelivery(const DeliveryChoice &choice, const QStringList &addresses);
    /// What the built-in server does, in one sentence.
    void setServerState(const QString &text, bool isRunning);
    void setProgress(const QString &text); ///< empty: nothing is being added
    void setProblem(const QString &text);
    void choose(const std::string &sha256);
    void showTab(int index);

signals:
    void addRequested();
    void fileDropped(const QString &file);
    void containerRequested(const QString &image, const QString &digest, const QString &version);
    void edited(const fleetscope::Artifact &artifact);
    void stateRequested(const std::string &sha256, fleetscope::ArtifactState state);
    void signRequested(const std::string &sha256);
    void removeRequested(const std::string &sha256);
    void trustRequested();
    void makeKeyRequested();
    void distrustRequested(const std::string &keyId);
    void deliveryChanged(const fleetscope::DeliveryChoice &choice);
    void serverRequested(bool start);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeReleases();
    QWidget *makeKeys();
    QWidget *makeDelivery();
    void showChosen();
    void save();
    void askForContainer();
    [[nodiscard]] const OfferedArtifact *chosen() const;
    [[nodiscard]] DeliveryChoice delivery() const;

    const Theme &m_theme;
    std::vector<OfferedArtifact> m_artifacts;
    std::vector<TrustedKey> m_trusted;
    bool m_showing = false;
    QTabWidget *m_tabs;
    QLabel *m_problem;
    QLabel *m_progress;
    QListWidget *m_list;
    QLabel *m_facts;
    QLineEdit *m_name, *m_version, *m_models, *m_hardware, *m_from, *m_minimum, *m_depends;
    QComboBox *m_kind;
    QCheckBox *m_reboot;
    QSpinBox *m_battery;
    QPlainTextEdit *m_notes;
    QPushButton *m_sign, *m_publish, *m_deprecate, *m_withdraw, *m_remove;
    QListWidget *m_keys;
    QLineEdit *m_url, *m_certificate, *m_key;
    QComboBox *m_address;
    QSpinBox *m_port, *m_limit;
    QLabel *m_server;
    QPushButton *m_start;
};

} // namespace fleetscope
