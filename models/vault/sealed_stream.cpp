#include "vault/sealed_stream.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace tracedesk::vault {

static_assert(streamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(streamOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);

namespace {

constexpr std::size_t keySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;

std::uint8_t tagOf(bool isLast)
{
    return isLast ? crypto_secretstream_xchacha20poly1305_tag_final() : crypto_secretstream_xchacha20poly1305_tag_message();
}

} // namespace

struct StreamSealer::State
{
    crypto_secretstream_xchacha20poly1305_state state{};
    std::array<std::uint8_t, streamHeaderSize> header{};

    ~State() { sodium_memzero(&state, sizeof state); }
};

StreamSealer::StreamSealer(const SecretBytes &key)
    : m_state(std::make_unique<State>())
{
    assert(key.size() == keySize);
    if (sodium_init() < 0)
        std::abort(); // no source of randomness: nothing here could keep its promise
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->state, m_state->header.data(), key.bytes().data());
}

StreamSealer::~StreamSealer() = default;

const std::array<std::uint8_t, streamHeaderSize> &StreamSealer::header() const
{
    return m_state->header;
}

std::vector<std::uint8_t> StreamSealer::seal(std::span<const std::uint8_t> piece, bool isLast)
{
    std::vector<std::uint8_t> sealed(piece.size() + streamOverhead);
    crypto_secretstream_xchacha20poly1305_push(&m_state->state, sealed.data(), nullptr, piece.data(), piece.size(), nullptr, 0,
                                               tagOf(isLast));
    return sealed;
}

struct StreamOpener::State
{
    crypto_secretstream_xchacha20poly1305_state state{};

    ~State() { sodium_memzero(&state, sizeof state); }
};

StreamOpener::StreamOpener(const SecretBytes &key, const std::array<std::uint8_t, streamHeaderSize> &header)
    : m_state(std::make_unique<State>())
{
    assert(key.size() == keySize);
    crypto_secretstream_xchacha20poly1305_init_pull(&m_state->state, header.data(), key.bytes().data());
}

StreamOpener::~StreamOpener() = default;

bool StreamOpener::open(std::span<const std::uint8_t> sealed, bool isLast, std::span<std::uint8_t> piece)
{
    if (sealed.size() < streamOverhead || piece.size() != sealed.size() - streamOverhead)
        return false;
    std::uint8_t tag = 0;
    return crypto_secretstream_xchacha20poly1305_pull(&m_state->state, piece.data(), nullptr, &tag, sealed.data(), sealed.size(),
                                                      nullptr, 0) == 0 &&
           tag == tagOf(isLast);
}

SecretBytes joinKeys(const SecretBytes &first, const SecretBytes &second, std::span<const std::uint8_t> context)
{
    SecretBytes both(first.size() + second.size());
    std::ranges::copy(first.bytes(), both.bytes().begin());
    std::ranges::copy(second.bytes(), both.bytes().begin() + static_cast<std::ptrdiff_t>(first.size()));
    SecretBytes key(keySize);
    crypto_generichash(key.bytes().data(), key.size(), context.data(), context.size(), both.bytes().data(), both.size());
    return key;
}

} // namespace tracedesk::vault
