#include "vault/recovery_paper.h"

#include "vault/digest.h"
#include "vault/random.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace tracedesk::vault {

namespace {

constexpr std::string_view purpose = "tracedesk/recovery/paper/v1";
constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t secretSize = 32;
constexpr std::size_t checkSize = 4;
constexpr std::size_t payloadSize = 1 + 1 + 2 + secretSize + checkSize;
constexpr std::size_t dataSigns = paperGroupSize - 1;
constexpr std::size_t signBits = 5;
constexpr std::size_t lineGroups = paperGroups / paperLines;
constexpr std::size_t lineSize = lineGroups * (paperGroupSize + 1) - 1;
constexpr std::uint8_t version = 1;
static_assert(payloadSize * 8 == paperGroups * dataSigns * signBits);

/// Times the generator of the field of 32 elements.
constexpr std::uint8_t timesGenerator(std::uint8_t element)
{
    const unsigned shifted = static_cast<unsigned>(element) << 1U;
    return static_cast<std::uint8_t>((shifted & 0x20U) != 0 ? shifted ^ 0x25U : shifted);
}

/// Each sign has another weight, and so has the group's place: no single change, no swap leaves the sum as it was.
std::uint8_t checkOf(std::span<const std::uint8_t> values, std::size_t group)
{
    auto sum = static_cast<std::uint8_t>(group);
    for (const std::uint8_t value : values.first(dataSigns))
        sum = timesGenerator(sum ^ value);
    return sum;
}

bool isSound(std::span<const std::uint8_t> values, std::size_t group)
{
    return !std::ranges::contains(values, 0xff) && checkOf(values, group) == values[dataSigns];
}

bool separates(std::uint8_t sign)
{
    return sign == ' ' || sign == '-' || sign == '\n' || sign == '\r' || sign == '\t';
}

std::optional<std::uint8_t> valueOf(std::uint8_t sign)
{
    if (sign >= 'a' && sign <= 'z')
        sign = static_cast<std::uint8_t>(sign - 'a' + 'A');
    if (sign == 'O')
        sign = '0';
    if (sign == 'I' || sign == 'L')
        sign = '1';
    const std::size_t value = signs.find(static_cast<char>(sign));
    return value == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint8_t>(value));
}

/// The first group that was typed with too few or too many signs, where they are kept apart; else the one where they run out.
std::size_t unevenGroup(const SecretBytes &typed)
{
    std::size_t group = 0;
    std::size_t size = 0;
    std::size_t total = 0;
    const auto end = [&] {
        group += size > 0 ? 1 : 0;
        const bool uneven = size > 0 && size != paperGroupSize;
        size = 0;
        return uneven;
    };
    for (const std::uint8_t sign : typed.bytes()) {
        if (!separates(sign)) {
            ++size;
            ++total;
        } else if (end()) {
            return group;
        }
    }
    const bool uneven = end();
    return uneven && group > 1 ? group : std::min(total / paperGroupSize + 1, paperGroups);
}

/// Values of the signs typed, five a group; nothing of a sign that is none: 255.
SecretBytes valuesOf(const SecretBytes &typed)
{
    const auto counts = [](std::uint8_t sign) { return !separates(sign); };
    SecretBytes values(static_cast<std::size_t>(std::ranges::count_if(typed.bytes(), counts)));
    std::size_t at = 0;
    for (const std::uint8_t sign : typed.bytes())
        if (counts(sign))
            values.bytes()[at++] = valueOf(sign).value_or(0xff);
    return values;
}

void sealCheck(std::span<std::uint8_t> payload)
{
    const Digest digest = digestOf(std::span<const std::uint8_t>(payload.first(payloadSize - checkSize)));
    std::copy_n(digest.begin(), checkSize, payload.end() - checkSize);
}

bool checks(std::span<const std::uint8_t> payload)
{
    const Digest digest = digestOf(payload.first(payloadSize - checkSize));
    return std::equal(digest.begin(), digest.begin() + checkSize, payload.end() - checkSize);
}

} // namespace

RecoveryPaper makeRecoveryPaper(PaperPart part, std::uint32_t pair)
{
    RecoveryPaper paper{part, pair, SecretBytes(secretSize)};
    fillRandom(paper.secret.bytes());
    return paper;
}

BoxKeys keysOf(const RecoveryPaper &paper)
{
    return boxKeysFrom(paper.secret, purpose);
}

SecretBytes textOf(const RecoveryPaper &paper)
{
    SecretBytes payload(payloadSize);
    const auto bytes = payload.bytes();
    bytes[0] = version;
    bytes[1] = static_cast<std::uint8_t>(paper.part);
    bytes[2] = static_cast<std::uint8_t>(paper.pair);
    bytes[3] = static_cast<std::uint8_t>(paper.pair >> 8U);
    std::ranges::copy(paper.secret.bytes(), bytes.begin() + 4);
    sealCheck(bytes);

    SecretBytes text(paperGroups * paperGroupSize + paperGroups - 1);
    SecretBytes values(paperGroupSize);
    std::size_t bit = 0;
    std::size_t at = 0;
    for (std::size_t group = 0; group < paperGroups; ++group) {
        if (group > 0)
            text.bytes()[at++] = group % lineGroups == 0 ? '\n' : ' ';
        for (std::uint8_t &value : values.bytes().first(dataSigns)) {
            value = 0;
            for (std::size_t i = 0; i < signBits; ++i, ++bit)
                value = static_cast<std::uint8_t>(value << 1U | (bytes[bit / 8] >> (7 - bit % 8) & 1U));
        }
        values.bytes()[dataSigns] = checkOf(values.bytes(), group);
        for (const std::uint8_t value : values.bytes())
            text.bytes()[at++] = static_cast<std::uint8_t>(signs[value]);
    }
    return text;
}

SecretBytes lineOf(const SecretBytes &text, std::size_t line)
{
    return SecretBytes::copyOf(text.bytes().subspan(line * (lineSize + 1), lineSize));
}

PaperTyped lookAtTyped(const SecretBytes &typed)
{
    const SecretBytes values = valuesOf(typed);
    PaperTyped so{.groups = std::min(values.size() / paperGroupSize, paperGroups), .mistyped = 0};
    for (std::size_t group = so.groups; group-- > 0;)
        if (!isSound(values.bytes().subspan(group * paperGroupSize, paperGroupSize), group))
            so.mistyped = group + 1;
    return so;
}

std::expected<RecoveryPaper, PaperFault> readPaper(const SecretBytes &typed)
{
    const SecretBytes values = valuesOf(typed);
    if (values.size() != paperGroups * paperGroupSize)
        return std::unexpected(PaperFault{unevenGroup(typed)});
    SecretBytes payload(payloadSize);
    const auto bytes = payload.bytes();
    std::size_t bit = 0;
    for (std::size_t group = 0; group < paperGroups; ++group) {
        const auto own = values.bytes().subspan(group * paperGroupSize, paperGroupSize);
        if (!isSound(own, group))
            return std::unexpected(PaperFault{group + 1});
        for (const std::uint8_t value : own.first(dataSigns))
            for (std::size_t i = 0; i < signBits; ++i, ++bit)
                bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | (value >> (signBits - 1 - i) & 1U) << (7 - bit % 8));
    }
    if (!checks(bytes) || bytes[0] != version || bytes[1] > static_cast<std::uint8_t>(PaperPart::second))
        return std::unexpected(PaperFault{0});
    return RecoveryPaper{static_cast<PaperPart>(bytes[1]), static_cast<std::uint32_t>(bytes[2] | bytes[3] << 8U),
                         SecretBytes::copyOf(std::span<const std::uint8_t>(bytes.subspan(4, secretSize)))};
}

std::expected<void, PaperFault> checkLastLine(const SecretBytes &typed, const SecretBytes &text)
{
    const SecretBytes own = valuesOf(typed);
    const SecretBytes line = valuesOf(lineOf(text, paperLines - 1));
    for (std::size_t i = 0; i < lineGroups; ++i) {
        const std::size_t at = i * paperGroupSize;
        const bool same = own.size() >= at + paperGroupSize &&
                          sodium_memcmp(own.bytes().data() + at, line.bytes().data() + at, paperGroupSize) == 0;
        if (!same)
            return std::unexpected(PaperFault{paperGroups - lineGroups + i + 1});
    }
    return own.size() == line.size() ? std::expected<void, PaperFault>() : std::unexpected(PaperFault{paperGroups});
}

} // namespace tracedesk::vault
