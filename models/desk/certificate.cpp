#include "desk/certificate.h"

#include "desk/record_lines.h"
#include "epi/retention.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <format>
#include <vector>

namespace tracedesk::desk {

namespace json = boost::json;
using epi::ErrorCode;

namespace {

constexpr std::string_view format = "tracedesk destruction certificate";
constexpr std::int64_t version = 1;

constexpr std::array<std::string_view, epi::allDataClasses.size()> classNames = {
    "positions", "payments", "entry_logs", "provider_files", "persons", "cases", "interviews",
    "visits",    "contacts", "links",      "findings",       "answers", "notes"};
constexpr std::array<std::string_view, 3> scopeNames = {"everything", "expired", "person"};

std::string timeText(auto moment)
{
    return std::format("{:%FT%TZ}", moment);
}

json::object person(const vault::Account &account)
{
    return {{"account", account.id.toString()},
            {"name", account.name},
            {"role", roleName(account.role)},
            {"signing_key", vault::toHex(account.signingKey)}};
}

/// What the file says in words, taken from what was signed.
json::object statement(const vault::SignedDestruction &proof)
{
    json::array counts;
    for (const epi::DestructionCount &one : proof.order.counts) {
        json::object line{{"what", classNames[static_cast<std::size_t>(one.what)]}, {"count", one.count}};
        if (one.until != epi::Instant{})
            line["imported_before"] = timeText(one.until);
        counts.push_back(std::move(line));
    }
    json::object said{{"store", epi::toString(proof.store)},
                      {"order", epi::toString(proof.id)},
                      {"scope", scopeNames[static_cast<std::size_t>(proof.order.scope) - 1]},
                      {"basis", proof.order.basis},
                      {"ordered", timeText(proof.ordered)},
                      {"counts", std::move(counts)},
                      {"record_length", proof.order.auditLength},
                      {"record_head", vault::toHex(proof.order.auditHead)}};
    if (!proof.order.person.isNull())
        said["person"] = proof.order.person.toString();
    return said;
}

std::optional<std::vector<std::uint8_t>> fromHex(const json::value *value)
{
    if (value == nullptr || !value->is_string() || value->get_string().size() % 2 != 0)
        return std::nullopt;
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    std::vector<std::uint8_t> bytes;
    const std::string_view text = value->get_string();
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]);
        const int low = digit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

template<std::size_t size> bool take(const json::object &in, std::string_view key, std::array<std::uint8_t, size> &out)
{
    const auto bytes = fromHex(in.if_contains(key));
    if (!bytes || bytes->size() != size)
        return false;
    std::ranges::copy(*bytes, out.begin());
    return true;
}

bool take(const json::object &in, std::string_view key, std::uint64_t &out)
{
    const json::value *value = in.if_contains(key);
    if (value == nullptr || !(value->is_uint64() || (value->is_int64() && value->get_int64() >= 0)))
        return false;
    out = value->to_number<std::uint64_t>();
    return true;
}

const json::object *member(const json::object &in, std::string_view key)
{
    const json::value *value = in.if_contains(key);
    return value != nullptr ? value->if_object() : nullptr;
}

bool take(const json::object &in, std::string_view key, vault::Account &account)
{
    const json::object *who = member(in, key);
    if (who == nullptr)
        return false;
    const json::value *id = who->if_contains("account");
    const json::value *name = who->if_contains("name");
    const json::value *role = who->if_contains("role");
    if (id == nullptr || !id->is_string() || name == nullptr || !name->is_string() || role == nullptr || !role->is_string())
        return false;
    const auto account_ = epi::AccountId::parse(id->get_string());
    const auto known = roleCalled(role->get_string());
    if (!account_ || !known || !take(*who, "signing_key", account.signingKey))
        return false;
    account.id = *account_;
    account.name = std::string(name->get_string());
    account.role = *known;
    return true;
}

std::optional<std::chrono::sys_time<std::chrono::milliseconds>> momentOf(const json::object &in, std::string_view key)
{
    std::uint64_t milliseconds = 0;
    if (!take(in, key, milliseconds))
        return std::nullopt;
    return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(static_cast<std::int64_t>(milliseconds)));
}

} // namespace

std::string certificateJson(const Certificate &certificate)
{
    const vault::SignedDestruction &proof = certificate.proof;
    json::object root{{"format", format}, {"version", version}, {"statement", statement(proof)}};
    root["ordered_by"] = person(proof.proposer);
    root["signed_by"] = person(proof.signer);
    root["chain"] = {{"sequence", proof.sequence},
                     {"previous", vault::toHex(proof.previous)},
                     {"act", vault::toHex(proof.act.body)},
                     {"first_signature", vault::toHex(proof.act.proposal)},
                     {"second_signature", vault::toHex(proof.act.signature)}};
    if (const auto &done = certificate.carriedOut)
        root["carried_out"] = {{"at", timeText(done->at)},
                               {"milliseconds", done->at.time_since_epoch().count()},
                               {"record_entry", done->sequence},
                               {"count", done->count}};
    return json::serialize(root) + '\n';
}

epi::Result<Certificate> readCertificate(std::string_view text, const std::string &path)
{
    const auto refuse = [&](std::string_view why) { return epi::fail(ErrorCode::fileRefused, path, "1", why); };
    boost::system::error_code error;
    const json::value document = json::parse(text, error);
    const json::object *root = error ? nullptr : document.if_object();
    if (root == nullptr)
        return refuse("syntax");
    const json::value *kind = root->if_contains("format");
    if (kind == nullptr || *kind != json::value(format) || !root->contains("version") ||
        root->at("version") != json::value(version))
        return refuse("format");
    Certificate certificate;
    vault::SignedDestruction &proof = certificate.proof;
    const json::object *chain = member(*root, "chain");
    if (chain == nullptr || !take(*chain, "sequence", proof.sequence) || !take(*chain, "previous", proof.previous) ||
        !take(*chain, "first_signature", proof.act.proposal) || !take(*chain, "second_signature", proof.act.signature))
        return refuse("chain");
    auto body = fromHex(chain->if_contains("act"));
    const auto act = body ? vault::decodeAct(*body) : std::nullopt;
    if (!act)
        return refuse("chain");
    proof.act.body = std::move(*body);
    if (!take(*root, "ordered_by", proof.proposer))
        return refuse("ordered_by");
    if (!take(*root, "signed_by", proof.signer))
        return refuse("signed_by");
    proof.act.proposer = proof.proposer.id;
    proof.act.signer = proof.signer.id;
    proof.order = act->destruction;
    proof.id = act->id;
    proof.store = act->store;
    proof.ordered = act->at;
    if (!vault::isGenuine(proof))
        return refuse("signature");
    // The words must not say anything else than what was signed.
    const json::object *said = member(*root, "statement");
    const json::object signedWords = statement(proof);
    if (said == nullptr)
        return refuse("statement");
    for (const auto &[key, value] : signedWords)
        if (const json::value *there = said->if_contains(key); there == nullptr || *there != value)
            return refuse(std::string_view(key));
    if (said->size() != signedWords.size())
        return refuse("statement");
    if (const json::object *done = member(*root, "carried_out")) {
        Certificate::CarriedOut carriedOut;
        const auto at = momentOf(*done, "milliseconds");
        if (!at || !take(*done, "record_entry", carriedOut.sequence) || !take(*done, "count", carriedOut.count))
            return refuse("carried_out");
        carriedOut.at = *at;
        certificate.carriedOut = carriedOut;
    }
    return certificate;
}

} // namespace tracedesk::desk
