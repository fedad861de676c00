#pragma once

#include "epi/policy.h"
#include "epi/result.h"

#include <boost/json.hpp>

#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tracedesk::desk {

namespace json = boost::json;

/// Reads values out of one document and keeps the first fault, so that the list of fields below stays a list.
class PolicyReader
{
public:
    explicit PolicyReader(std::string path)
        : m_path(std::move(path))
    {
    }

    [[nodiscard]] bool failed() const { return m_fault.has_value(); }
    [[nodiscard]] epi::Error fault() const { return *m_fault; }
    void refuse(const std::string &where, const char *why)
    {
        if (!m_fault)
            m_fault = epi::Error{epi::ErrorCode::policyInvalid, {m_path, where, why}};
    }

    // An object member that may hold these keys and no others.
    const json::object *object(const json::value *value, const std::string &where)
    {
        if (value == nullptr || !value->is_object()) {
            refuse(where, value == nullptr ? "missing" : "type");
            return nullptr;
        }
        return &value->get_object();
    }
    const json::value *member(const json::object &in, const std::string &section, std::string_view key)
    {
        m_known.insert(section + "/" + std::string(key));
        const json::value *value = in.if_contains(key);
        if (value == nullptr)
            refuse(section + "/" + std::string(key), "missing");
        return value;
    }
    std::string text(const json::object &in, const std::string &section, std::string_view key)
    {
        const json::value *value = member(in, section, key);
        if (value == nullptr)
            return {};
        if (!value->is_string() || value->get_string().empty()) {
            refuse(section + "/" + std::string(key), "type");
            return {};
        }
        return std::string(value->get_string());
    }
    double plain(const json::object &in, const std::string &section, std::string_view key)
    {
        const json::value *value = member(in, section, key);
        if (value == nullptr)
            return 0;
        if (!value->is_number()) {
            refuse(section + "/" + std::string(key), "type");
            return 0;
        }
        return value->to_number<double>();
    }
    // Where numbers come from: "source" names where they were read, "assumption" why they were chosen; one of the two.
    std::string origin(const json::object &in, const std::string &where)
    {
        const bool assumed = in.contains("assumption");
        if (assumed && in.contains("source"))
            refuse(where, "source");
        std::string given = text(in, where, assumed ? "assumption" : "source");
        if (given.empty())
            refuse(where, "source");
        return given;
    }
    // {"value": number, "source" or "assumption": text}
    double cited(const json::object &in, const std::string &section, std::string_view key, double least, double most)
    {
        const std::string where = section + "/" + std::string(key);
        const json::object *both = object(member(in, section, key), where);
        if (both == nullptr)
            return 0;
        const double value = plain(*both, where, "value");
        (void)origin(*both, where);
        if (!(value >= least && value <= most))
            refuse(where, "range");
        return value;
    }
    void number(const json::object &in, const std::string &section, std::string_view key, double least, double most, double &out)
    {
        out = cited(in, section, key, least, most);
    }
    template<class Integer>
    void number(const json::object &in, const std::string &section, std::string_view key, double least, double most, Integer &out)
    {
        const double value = cited(in, section, key, least, most);
        if (value != std::floor(value))
            refuse(section + "/" + std::string(key), "type");
        else if (!failed())
            out = static_cast<Integer>(value);
    }
    // A span of time, in the unit the key names.
    void span(const json::object &in, const std::string &section, std::string_view key, double mostSeconds, epi::Seconds &out)
    {
        const double unit = key.ends_with("Days") ? 86400 : key.ends_with("Minutes") ? 60 : 1;
        const double seconds = cited(in, section, key, 0, mostSeconds / unit) * unit;
        if (!failed())
            out = epi::Seconds{std::llround(seconds)};
    }

    /// Whether an optional member is there; it is none that is unknown.
    bool says(const json::object &in, const std::string &section, std::string_view key)
    {
        m_known.insert(section + "/" + std::string(key));
        return in.contains(key);
    }

    void refuseUnknown(const json::object &in, const std::string &section)
    {
        for (const auto &entry : in) {
            const std::string where = section + "/" + std::string(entry.key());
            if (!m_known.contains(where))
                refuse(where, "unknown");
            else if (entry.value().is_object())
                refuseUnknown(entry.value().get_object(), where);
        }
    }

private:
    std::string m_path;
    std::optional<epi::Error> m_fault;
    std::set<std::string> m_known;
};

} // namespace tracedesk::desk
