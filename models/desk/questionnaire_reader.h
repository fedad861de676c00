#pragma once

#include "epi/questionnaire.h"
#include "epi/result.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::desk {

namespace json = boost::json;

/// Reads values out of one document and keeps the first fault, so that what is read stays a list of what there is.
class QuestionnaireReader
{
public:
    explicit QuestionnaireReader(std::string path)
        : m_path(std::move(path))
    {
    }

    [[nodiscard]] bool failed() const { return m_fault.has_value(); }
    [[nodiscard]] epi::Error fault() const { return *m_fault; }
    void refuse(const std::string &where, const char *why)
    {
        if (!m_fault)
            m_fault = epi::Error{epi::ErrorCode::profileInvalid, {m_path, where, why}};
    }

    /// An object with no members but these; null where it is none.
    const json::object *object(const json::value &value, const std::string &where, std::initializer_list<std::string_view> known)
    {
        if (!value.is_object()) {
            refuse(where.empty() ? "/" : where, "type");
            return nullptr;
        }
        for (const auto &member : value.get_object()) {
            if (!std::ranges::contains(known, std::string_view(member.key())))
                refuse(where + "/" + std::string(member.key()), "unknown");
        }
        return &value.get_object();
    }
    /// Null where it is not there, which is refused where it must be.
    const json::value *member(const json::object &in, const std::string &where, std::string_view key, bool needed = true)
    {
        const json::value *value = in.if_contains(key);
        if (value == nullptr && needed)
            refuse(where + "/" + std::string(key), "missing");
        return value;
    }
    std::string text(const json::object &in, const std::string &where, std::string_view key, bool needed = true)
    {
        const json::value *value = member(in, where, key, needed);
        return value == nullptr ? std::string() : text(*value, where + "/" + std::string(key));
    }
    std::string text(const json::value &value, const std::string &where)
    {
        if (!value.is_string())
            refuse(where, "type");
        else if (value.get_string().empty())
            refuse(where, "empty");
        else
            return std::string(value.get_string());
        return {};
    }
    double number(const json::object &in, const std::string &where, std::string_view key, double least, double most,
                  std::optional<double> otherwise = {})
    {
        const json::value *value = member(in, where, key, !otherwise);
        if (value == nullptr)
            return otherwise.value_or(0);
        const std::string at = where + "/" + std::string(key);
        if (!value->is_number()) {
            refuse(at, "type");
            return 0;
        }
        const auto given = value->to_number<double>();
        if (!(given >= least && given <= most))
            refuse(at, "range");
        return given;
    }
    double whole(const json::object &in, const std::string &where, std::string_view key, double least, double most,
                 std::optional<double> otherwise)
    {
        const double given = number(in, where, key, least, most, otherwise);
        if (given != std::floor(given))
            refuse(where + "/" + std::string(key), "type");
        return failed() ? 0 : given;
    }
    /// {"en": ..., "ko": ...}
    epi::Wording wording(const json::object &in, const std::string &where, std::string_view key, bool needed = true)
    {
        const json::value *value = member(in, where, key, needed);
        if (value == nullptr)
            return {};
        const std::string at = where + "/" + std::string(key);
        const json::object *both = object(*value, at, {"en", "ko"});
        return both == nullptr ? epi::Wording() : epi::Wording{text(*both, at, "en"), text(*both, at, "ko")};
    }
    /// An id: small letters, digits and hyphens.
    std::string id(const json::object &in, const std::string &where, std::string_view key)
    {
        std::string given = text(in, where, key);
        const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        if (!std::ranges::all_of(given, fits))
            refuse(where + "/" + std::string(key), "id");
        return given;
    }
    /// Calls `read` with every element of an array that is not empty, and where it stands.
    void each(const json::value &value, const std::string &where, const auto &read)
    {
        if (!value.is_array())
            return refuse(where, "type");
        if (value.get_array().empty())
            return refuse(where, "empty");
        std::size_t at = 0;
        for (const json::value &element : value.get_array())
            read(element, where + "/" + std::to_string(at++));
    }
    std::vector<std::string> texts(const json::object &in, const std::string &where, std::string_view key, bool needed = true)
    {
        std::vector<std::string> all;
        if (const json::value *value = member(in, where, key, needed))
            each(*value, where + "/" + std::string(key),
                 [&](const json::value &one, const std::string &at) { all.push_back(text(one, at)); });
        return all;
    }

private:
    std::string m_path;
    std::optional<epi::Error> m_fault;
};

} // namespace tracedesk::desk
