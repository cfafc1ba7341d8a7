// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/artifacts/signing.h"

#include "app/network/openssl.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <cstring>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

using DigestPtr = std::unique_ptr<EVP_MD_CTX, OpenSslFree<EVP_MD_CTX_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, OpenSslFree<EVP_PKEY_CTX_free>>;

constexpr size_t keyBytes = 32;

/// OpenSSL asks for the passphrase by this; without one it would ask on the terminal.
int givePassphrase(char *buffer, int size, int, void *passphrase)
{
    const auto &given = *static_cast<const QByteArray *>(passphrase);
    const auto length = std::min<qsizetype>(size, given.size());
    std::memcpy(buffer, given.constData(), static_cast<size_t>(length));
    return static_cast<int>(length);
}

BioPtr bioOf(const QByteArray &pem)
{
    return BioPtr(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Error noKey(const QString &what)
{
    ERR_clear_error();
    return {ErrorKind::InvalidInput, what, {}};
}

Result<QByteArray> publicBytes(const EVP_PKEY *key)
{
    QByteArray bytes(keyBytes, '\0');
    size_t size = keyBytes;
    if (!key || EVP_PKEY_base_id(key) != EVP_PKEY_ED25519
        || EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(bytes.data()), &size) != 1
        || size != keyBytes)
        return noKey(u"this is no Ed25519 key"_s);
    return bytes;
}

} // namespace

Result<Signed> signEd25519(const QByteArray &pem, const QByteArray &passphrase, const QByteArray &message)
{
    const BioPtr bio = bioOf(pem);
    QByteArray given = passphrase;
    const KeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &given));
    if (!key) {
        const bool isEncrypted = pem.contains("ENCRYPTED");
        ERR_clear_error();
        return Error{isEncrypted ? ErrorKind::Denied : ErrorKind::InvalidInput,
                     isEncrypted ? u"the passphrase does not open the key"_s : u"this is no private key"_s,
                     {}};
    }
    const auto publicKey = publicBytes(key.get());
    if (!publicKey)
        return publicKey.error();
    QByteArray signature(64, '\0');
    size_t size = 64;
    const DigestPtr digest(EVP_MD_CTX_new());
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                          raw(message), static_cast<size_t>(message.size()))
            != 1) {
        ERR_clear_error();
        return Error{ErrorKind::Internal, u"the signature could not be made"_s, {}};
    }
    return Signed{signature, *publicKey};
}

bool verifyEd25519(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    if (publicKey.size() != keyBytes || signature.size() != 64)
        return false;
    const KeyPtr key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), keyBytes));
    const DigestPtr digest(EVP_MD_CTX_new());
    const bool good = key && digest
        && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), raw(signature), static_cast<size_t>(signature.size()), raw(message),
                            static_cast<size_t>(message.size()))
            == 1;
    ERR_clear_error();
    return good;
}

Result<QByteArray> readPublicKey(const QByteArray &pem)
{
    const BioPtr bio = bioOf(pem);
    QByteArray none;
    const KeyPtr key(PEM_read_bio_PUBKEY(bio.get(), nullptr, givePassphrase, &none));
    if (!key)
        return noKey(u"this is no public key in PEM"_s);
    return publicBytes(key.get());
}

Result<QByteArray> makeSigningKey(const QByteArray &passphrase)
{
    const KeyContextPtr context(EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nullptr));
    EVP_PKEY *made = nullptr;
    const bool done =
        context && EVP_PKEY_keygen_init(context.get()) == 1 && EVP_PKEY_keygen(context.get(), &made) == 1;
    const KeyPtr key(made);
    const BioPtr bio(BIO_new(BIO_s_mem()));
    const EVP_CIPHER *cipher = passphrase.isEmpty() ? nullptr : EVP_aes_256_cbc();
    if (!done || !bio
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), cipher, passphrase.constData(),
                                         static_cast<int>(passphrase.size()), nullptr, nullptr)
            != 1) {
        ERR_clear_error();
        return Error{ErrorKind::Internal, u"the key could not be made"_s, {}};
    }
    char *data = nullptr;
    const auto size = static_cast<qsizetype>(BIO_get_mem_data(bio.get(), &data));
    return QByteArray(data, size);
}

std::string keyIdOf(const QByteArray &publicKey)
{
    return QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex().left(16).toStdString();
}

} // namespace fleetscope
