#pragma once

#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

namespace tracedesk::cli {

/// Rows under headings; cells are JSON values, so that numbers stay numbers in every form.
struct Table
{
    std::vector<QString> columns;
    std::vector<std::vector<QJsonValue>> rows;
};

enum class Form { text, csv, json };

/// What a command has to say: facts first, then perhaps a table.
struct Printout
{
    std::vector<std::pair<QString, QJsonValue>> facts;
    std::vector<std::pair<QString, Table>> tables;

    void add(const QString &name, const QJsonValue &value) { facts.emplace_back(name, value); }
};

/// text: "name value" lines and aligned columns; csv: the first table with a heading, RFC 4180, formula-safe;
/// json: one object, tables as arrays of objects.
[[nodiscard]] QString render(const Printout &printout, Form form);

} // namespace tracedesk::cli
