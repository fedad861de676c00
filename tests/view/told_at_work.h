#pragma once

#include "desk/told_visits.h"
#include "tests/support/places.h"
#include "tests/view/entry_at_work.h"

using view::ToldMark;
using view::ToldRouteController;
using view::ToldStopModel;
using view::ToldUnreadModel;

/// Case four of the generated ones, and a route that is told about it on 2020-03-12, read with the vocabulary of the product.
class ToldAtWork : public EntryAtWork
{
protected:
    void beginTold()
    {
        begin([routes = m_routes](epi::ToldText text) {
            return QtConcurrent::run([routes, text = std::move(text)] { return routes->read(text); });
        });
    }
    [[nodiscard]] ToldRouteController &told() const { return *m_entry->told(); }
    void tell(const char *text) const
    {
        told().setText(QString::fromUtf8(text));
        QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    }
    [[nodiscard]] QStringList marked(ToldMark::Kind kind) const
    {
        QStringList all;
        for (const ToldMark &mark : told().marks()) {
            if (mark.kind == kind)
                all.append(told().text().mid(mark.begin, mark.end - mark.begin));
        }
        return all;
    }
    [[nodiscard]] QVariant stop(int row, int role) const { return told().stops()->index(row).data(role); }
    [[nodiscard]] ToldStopModel::Decision decision(int row) const
    {
        return stop(row, ToldStopModel::DecisionRole).value<ToldStopModel::Decision>();
    }
    [[nodiscard]] std::vector<epi::Visit> stored(const char *place) const
    {
        std::vector<epi::Visit> all;
        for (const auto &[id, entry] : m_store->entries) {
            if (const auto *visit = std::get_if<epi::Visit>(&entry); visit && visit->placeName == place)
                all.push_back(*visit);
        }
        return all;
    }
    [[nodiscard]] std::string storedNotes() const
    {
        for (const auto &[id, entry] : m_store->entries) {
            if (const auto *interview = std::get_if<epi::Interview>(&entry))
                return interview->notes;
        }
        return "no interview";
    }
    void waitUntilStored() const { QTRY_VERIFY_WITH_TIMEOUT(!m_entry->isSaving() && !told().isAdding(), patience); }

    std::shared_ptr<desk::ToldRoutes> m_routes = std::make_shared<desk::ToldRoutes>(tests::resources().toStdString());
};
