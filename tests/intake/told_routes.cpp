#include "tests/intake/told_routes.h"

#include <boost/json.hpp>

#include <algorithm>
#include <format>
#include <fstream>

namespace tracedesk::tests {

namespace json = boost::json;
using epi::Day;

namespace {

std::string textAt(const json::object &object, std::string_view key)
{
    const json::value *value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

bool isSet(const json::object &object, std::string_view key)
{
    const json::value *value = object.if_contains(key);
    return value != nullptr && value->is_bool() && value->as_bool();
}

std::optional<Day> dayAt(const json::object &object, std::string_view key)
{
    int year = 0, month = 0, day = 0;
    if (std::sscanf(textAt(object, key).c_str(), "%d-%d-%d", &year, &month, &day) != 3)
        return std::nullopt;
    return Day{std::chrono::local_days{std::chrono::year{year} / month / day}};
}

std::optional<int> clockOf(const std::string &text)
{
    int hour = 0, minute = 0;
    return std::sscanf(text.c_str(), "%d:%d", &hour, &minute) == 2 ? std::optional(hour * 60 + minute) : std::nullopt;
}

NotedStop stopOf(const json::object &object)
{
    NotedStop stop{.day = dayAt(object, "day"),
                   .lastDay = dayAt(object, "day_to"),
                   .from = {},
                   .to = clockOf(textAt(object, "to")),
                   .place = textAt(object, "place"),
                   .address = textAt(object, "address"),
                   .transport = textAt(object, "transport"),
                   .companions = textAt(object, "companions"),
                   .mask = {},
                   .daily = isSet(object, "daily"),
                   .vague = isSet(object, "vague"),
                   .toDerived = isSet(object, "to_derived"),
                   .implied = isSet(object, "implied"),
                   .optional = isSet(object, "origin") || isSet(object, "expanded")};
    if (const auto from = clockOf(textAt(object, "from")))
        stop.from.push_back(*from);
    if (const json::value *either = object.if_contains("from_either"); either != nullptr && either->is_array())
        for (const json::value &one : either->as_array())
            stop.from.push_back(clockOf(std::string(one.as_string())).value_or(0));
    if (const json::value *mask = object.if_contains("mask"); mask != nullptr && mask->is_bool())
        stop.mask = mask->as_bool();
    return stop;
}

} // namespace

std::vector<NotedRoute> readNotedRoutes(const std::filesystem::path &file)
{
    std::vector<NotedRoute> all;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        boost::system::error_code error;
        const json::value value = json::parse(line, error);
        if (error || !value.is_object() || !value.as_object().contains("id"))
            return {};
        const json::object &object = value.as_object();
        NotedRoute route{.id = static_cast<int>(object.at("id").as_int64()),
                         .about = dayAt(object, "about").value_or(Day{}),
                         .lang = textAt(object, "lang"),
                         .style = textAt(object, "style"),
                         .text = textAt(object, "text"),
                         .stops = {}};
        if (const json::value *stops = object.if_contains("stops"); stops != nullptr && stops->is_array())
            for (const json::value &stop : stops->as_array())
                route.stops.push_back(stopOf(stop.as_object()));
        all.push_back(std::move(route));
    }
    return all;
}

std::size_t RouteTally::all() const
{
    std::size_t sum = 0;
    for (const std::size_t count : stops)
        sum += count;
    return sum;
}

double RouteTally::share() const
{
    return static_cast<double>(stops[0]) / static_cast<double>(std::max<std::size_t>(1, all()));
}

void RouteTally::add(const RouteTally &other)
{
    for (std::size_t i = 0; i < outcomes; ++i)
        stops[i] += other.stops[i];
    invented += other.invented;
    for (std::size_t i = 0; i < fields; ++i) {
        of[i].noted += other.of[i].noted;
        of[i].read += other.of[i].read;
        of[i].agree += other.of[i].agree;
    }
}

std::string lostBytes(const epi::ToldRoute &route, std::string_view text)
{
    std::vector<int> owners(text.size());
    const auto mark = [&](epi::TextSpan span) {
        for (std::size_t i = span.begin; i < span.end && i < text.size(); ++i)
            ++owners[i];
    };
    for (const auto &visit : route.visits)
        std::ranges::for_each(visit.spans, mark);
    for (const auto &day : route.days)
        mark(day.span);
    for (const auto &unread : route.unread)
        mark(unread.span);
    std::ranges::for_each(route.separators, mark);
    const auto at = std::ranges::find_if(owners, [](int count) { return count != 1; });
    return at == owners.end() ? std::string() : std::format("byte {} in {} spans", at - owners.begin(), *at);
}

} // namespace tracedesk::tests
