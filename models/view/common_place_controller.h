#pragma once

#include "view/background_run.h"
#include "view/case_picture.h"
#include "view/common_place_model.h"
#include "view/entry_texts.h"
#include "view/list_filter.h"

#include <QTimer>

namespace tracedesk::view {

/// The search for places that cases have in common: what is asked, the run, and what it found. Runs anew by itself when the
/// question or the findings change. GUI thread; the search itself runs on the pool.
class CommonPlaceController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the clusters")
    Q_PROPERTY(QStringList times READ times NOTIFY wordsChanged FINAL)
    Q_PROPERTY(int time READ time WRITE setTime NOTIFY questionChanged FINAL)
    Q_PROPERTY(bool asksPeriod READ asksPeriod NOTIFY questionChanged FINAL)
    Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY questionChanged FINAL)
    Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY questionChanged FINAL)
    Q_PROPERTY(QStringList meetings READ meetings NOTIFY wordsChanged FINAL)
    Q_PROPERTY(int meeting READ meeting WRITE setMeeting NOTIFY questionChanged FINAL)
    Q_PROPERTY(bool asksDays READ asksDays NOTIFY questionChanged FINAL)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY questionChanged FINAL)
    Q_PROPERTY(int minimumCases READ minimumCases WRITE setMinimumCases NOTIFY questionChanged FINAL)
    Q_PROPERTY(bool stations READ stations WRITE setStations NOTIFY questionChanged FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool searched READ hasSearched NOTIFY foundChanged FINAL) ///< what is listed answers the question
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *places READ places CONSTANT FINAL)

public:
    using Search = std::function<epi::Result<PlacesPicturePtr>(epi::PlaceQuestion, std::stop_token, const epi::Progress &)>;

    explicit CommonPlaceController(Search search, QObject *parent = nullptr);

    // The question. Choices are numbers of their words.
    [[nodiscard]] static QStringList times();
    [[nodiscard]] int time() const { return static_cast<int>(m_question.time); }
    void setTime(int time);
    [[nodiscard]] bool asksPeriod() const { return m_question.time == epi::PlaceTime::period; }
    /// Days as they were typed: "2020-03-02", "3-2".
    [[nodiscard]] QString from() const { return m_from; }
    void setFrom(const QString &text);
    [[nodiscard]] QString until() const { return m_until; }
    void setUntil(const QString &text);
    [[nodiscard]] static QStringList meetings();
    [[nodiscard]] int meeting() const { return static_cast<int>(m_question.meeting); }
    void setMeeting(int meeting);
    [[nodiscard]] bool asksDays() const { return m_question.meeting == epi::PlaceMeeting::withinDays; }
    [[nodiscard]] int days() const { return static_cast<int>(m_question.days); }
    void setDays(int days);
    [[nodiscard]] int minimumCases() const { return static_cast<int>(m_question.minimumCases); }
    void setMinimumCases(int cases);
    [[nodiscard]] bool stations() const { return m_question.stations; }
    void setStations(bool too);

    [[nodiscard]] bool running() const { return m_run.isRunning(); }
    /// "Comparing places: 31,000 of 52,000", how many there are, that it was stopped, or what is still to be told.
    [[nodiscard]] QString text() const;
    /// What could not be looked at; empty where there is nothing.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }
    [[nodiscard]] ListFilter *places() { return &m_places; }
    [[nodiscard]] bool hasSearched() const { return m_picture != nullptr; }
    [[nodiscard]] PlacesPicturePtr picture() const { return m_picture; } ///< null: nothing was found yet
    /// The same as a map of clusters shows them; may be null.
    [[nodiscard]] EpidemicPicturePtr onMap() const { return m_onMap; }

    /// "한길교회, 7 cases, 03-12 Thu to 03-14 Sat"; empty where there is none.
    [[nodiscard]] QString nameOf(int index) const;
    /// Searches if nobody has asked yet.
    void ask();
    Q_INVOKABLE void find();
    Q_INVOKABLE void cancel();
    /// Findings and cases have changed; null: the store is closed.
    void follow(const EpidemicPicturePtr &epidemic);
    void retranslate();

signals:
    void questionChanged();
    void wordsChanged();
    void changed();
    void foundChanged(); ///< picture and onMap

private:
    enum class Outcome : quint8 { none, finished, cancelled, failed };

    template<class T> void set(T &what, const T &value);
    [[nodiscard]] bool readPeriod();
    void show(PlacesPicturePtr picture);

    Search m_search;
    epi::PlaceQuestion m_question;
    QString m_from;
    QString m_until;
    YearHint m_days;      ///< of days that are typed without their year
    bool m_asked = false; ///< since the store was opened
    QTimer m_due;         ///< who types or steps through a list is waited for
    Outcome m_outcome = Outcome::none;
    epi::Error m_error;
    epi::WorkStage m_stage = epi::WorkStage::loading;
    quint64 m_done = 0;
    quint64 m_total = 0;
    bool m_cancelling = false;
    PlacesPicturePtr m_picture;
    EpidemicPicturePtr m_onMap;
    CommonPlaceModel m_list;
    ListFilter m_places{
        &m_list, {CommonPlaceModel::PlaceRole, CommonPlaceModel::PeriodRole, CommonPlaceModel::DetailRole}, nullptr};
    BackgroundRun<PlacesPicturePtr> m_run;
};

} // namespace tracedesk::view
