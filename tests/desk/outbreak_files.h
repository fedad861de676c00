#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace tracedesk::tests {

/// The files of a small outbreak in our own formats, each with one row that cannot be kept:
/// A falls ill on 03-04, eats with B and with a visitor who is no case (V) in the canteen on 03-03 and 03-04; B falls ill on
/// 03-08. C falls ill on 03-08 too and was never near them.
class OutbreakFiles
{
public:
    OutbreakFiles()
    {
        write("linelist.csv", "case_id,person,name,phone,onset,confirmed,infected_by\n"
                              "A,pa,,,2020-03-04,2020-03-07,\n"
                              "B,pb,Bae,,2020-03-08,2020-03-10,A\n"
                              ",pd,,,2020-03-02,,\n" // no number
                              "C,pc,,,2020-03-08,2020-03-10,\n");
        write("contacts.csv", "source,exposed,date_from,date_to,setting,evidence\n"
                              "A,B,2020-03-03,2020-03-04,canteen,same table\n"
                              "A,Z,,,,\n"); // nobody knows Z
        write("cells.csv", "cell,lat,lon,radius_m\nC1,37.50,127.00,200\nC2,37.60,127.00,200\n");
        std::string pings = "subject,time,cell\n";
        for (const char *day : {"03", "04"}) {
            for (int minute = 0; minute < 60; minute += 10) {
                const std::string time =
                    std::string("2020-03-") + day + " 12:" + (minute == 0 ? "00" : std::to_string(minute)) + ":00";
                pings += "pa," + time + ",C1\npb," + time + ",C1\npc," + time + ",C2\n";
            }
        }
        write("base_station.csv", pings + "pa,2020-03-05 25:00:00,C1\n"); // no time
        write("venues.csv", "venue,name,category,address,lat,lon\nV1,Canteen,restaurant,1 Road,37.501,127.001\n");
        write("visitors.csv", "subject,name,phone,venue,time,leave\n"
                              "pa,Ahn,010-1,V1,2020-03-03 12:00:00,2020-03-03 12:50:00\n"
                              "pb,Other,010-2,V1,2020-03-03 12:05:00,2020-03-03 12:50:00\n"
                              "pv,Visitor,,V1,2020-03-03 12:00:00,2020-03-03 12:50:00\n"
                              "pv,Visitor,,V9,2020-03-03 14:00:00,\n"); // no such venue
        write("routes.csv", "case_id,from,to,margin_min,place,address,lat,lon\n"
                            "A,2020-03-05 09:00,2020-03-05 10:00,10,Market,,37.51,127.01\n"
                            "Q,2020-03-05 09:00,,,Market,,37.51,127.01\n"); // nobody knows Q
    }

    struct Delivery
    {
        std::string profile;
        std::vector<std::string> files;
        std::uint64_t stored;   ///< of the first import
        std::uint64_t rejected; ///< of every import
    };
    [[nodiscard]] std::vector<Delivery> deliveries() const
    {
        return {{"tracedesk-linelist", {path("linelist.csv")}, 3, 1},
                {"tracedesk-contacts", {path("contacts.csv")}, 1, 1},
                {"tracedesk-base-station", {path("cells.csv"), path("base_station.csv")}, 36, 1},
                {"tracedesk-visitor-list", {path("venues.csv"), path("visitors.csv")}, 3, 1},
                {"tracedesk-route", {path("routes.csv")}, 1, 1}};
    }
    [[nodiscard]] std::string path(const char *name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    void write(const char *name, const std::string &content) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), qint64(content.size())) != qint64(content.size()))
            qFatal("%s cannot be written", name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace tracedesk::tests
