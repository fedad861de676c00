<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>A workstation for the epidemiological investigation of an outbreak. It works on this machine alone: it listens to nothing and connects to nothing but a tile server you name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What Tracedesk is made with</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AccountHistory</name>
    <message>
        <source>History of rights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waits for a second signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1; waits for a second signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign: %1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refuse: %1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whose account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change the password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Second device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On: after the password, the six digits of an authenticator app are asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set up another device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set up a second device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do without a second device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Own household</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last log-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off: the password alone is enough. With an authenticator app on a phone, a password seen over your shoulder is not enough at this workstation.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AccountUses</name>
    <message>
        <source>What each account did</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AlikeList</name>
    <message>
        <source>Maybe the same person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same person: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back: somebody else</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AnswerClash</name>
    <message>
        <source>Yours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep yours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep stored</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>What became of the question</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return in the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>V in the list: the visit it is about, or a new one with what is known of time and place</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Where the backup is written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recovery papers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new pair replaces the one before for backups to come. A backup opens with the papers it was sealed to: destroying one of the two ends all backups of that pair.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make a backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The whole store in one file, encrypted; making it takes no key of the data. Keep it on another machine or disk, apart from both papers.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BusyMark</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The case takes part in traces again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The case stays in the store and takes no part in traces</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody is in charge yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In charge: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Likeliest source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infectious</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First to last day on which the case could infect others; assumed where neither onset nor sample is known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed contacts of persons found together with the case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prob.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability of the likeliest source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time since the begin of the day of confirmation, for cases that are not closed</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseMenu</name>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return</source>
        <comment>key</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <comment>key</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Find place, source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find source, place</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseRow</name>
    <message>
        <source>archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cannot be opened with your duties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In charge: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whereabouts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CasesEmpty</name>
    <message>
        <source>No cases yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All cases are archived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No case matches</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the first one, or import a line list.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are left out of this list.</source>
        <translation>
            <numerusform>%Ln case is left out of this list.</numerusform>
            <numerusform>%Ln cases are left out of this list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtered by %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archived cases are left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show archived too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surveyors enter them.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CasesHead</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find number, stage, source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archived too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find number, stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>You see the list only: the duties of this account do not include opening a case.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>Clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspected source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prob.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClusterMap</name>
    <message>
        <source>Map of the cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close this cluster and show all on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the whole cluster, or all of them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close this place and show all on the map</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClusterMembers</name>
    <message>
        <source>Cases of the cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody was there in this time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dwell</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Likeliest source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prob.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>suspected source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>suspected source of the cluster; double click opens the case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClusterSections</name>
    <message>
        <source>Clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Places in common</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No cluster matches. Shorten the search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No two cases were found at one place in time. Import more records, or trace again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not traced yet. Import records and trace; clusters appear here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClusterSources</name>
    <message>
        <source>Ranked sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No sources were ranked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClusterTimeline</name>
    <message>
        <source>Timeline of the cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a cluster in the list or on the map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a place in the list or on the map.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClustersPage</name>
    <message>
        <source>Clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find place, case number, day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sources of case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sources of the cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sources of these cases</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CommandPaletteBox</name>
    <message>
        <source>Search or command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to a case, a page, or do something</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing matches. Type less, or another word.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to intake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the map to the case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play or pause the time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trace again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel the trace</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language: Korean (한국어)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language: English</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search or command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo the last entry</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do the entry again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to retention</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trace forward: whom did the case meet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trace backward: where did the case get it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste a route</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visits or questions of the interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same person as proposed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else than proposed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to common places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name a contact of the visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeat the day of the visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say what is to be done about the case</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CommonPlaceList</name>
    <message>
        <source>Places in common</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Known by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Days on which a case was there, each case by itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So many such days would be expected if days had nothing to do with places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform><numerusform>%n cases</numerusform></translation>
    </message>
</context>
<context>
    <name>CommonPlaceQuestion</name>
    <message>
        <source>Visited</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visited: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>first day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>last day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How near in time: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Days between one and the next, at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by at least</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases at least</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base stations too</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CommonPlacesPane</name>
    <message>
        <source>Progress of the search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find place, day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No place matches. Shorten the search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No place where so many cases were in that time. Ask for fewer cases or for any time, and tell places of visits on the map.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Contacts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No contact yet. Enter one; persons whom records show at the same place appear here by themselves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing in this time or search.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Find person, place, status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name a contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Form 5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The confirmed contacts as the list for the national system</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DestructionOrder</name>
    <message>
        <source>Basis: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your password, once more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign anew</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your signature carries it out, keys first. After that nobody can bring it back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DestructionPlan</name>
    <message>
        <source>Dry run: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to destroy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is destroyed before a privacy officer has signed, too. After that nobody can bring it back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Basis: law, or number of the document</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your password, once more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign the order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do nothing</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Course of the disease</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What follows from it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not known: the case has no date yet, or was not traced since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 (assumed: onset not known)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not traced yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disease</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stage of work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Born on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no symptoms, or not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onset at the latest</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the same day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sample taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outcome on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infected elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infectious</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exposed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>name not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Named in an interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not found by the last trace</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Held on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surveyor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to the minute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>give or take %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How exact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not on the map yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Came by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wore a mask</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Approximate onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resident number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Explained by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For the list of contacts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>follows the times</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>one table, 1 m</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspected case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Isolation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>and workplace or school</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>only of a foreigner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to %1, not %2 by %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>follows the last contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to %1, %L2 days after the last contact, by %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>why another last day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The case as a whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By which day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dropped because</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EntryStatus</name>
    <message>
        <source>Save mine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was typed here takes the place of what is stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show what is stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was typed here is given up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ExportEndings</name>
    <message>
        <source>For: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, handed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Legal hold</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, kept under legal hold</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Said once, under your name and on record.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ExportRegister</name>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Register of exports</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To where</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was taken out of this store yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No file of this kind is on the register.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FactorDrop</name>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do without it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FactorSetup</name>
    <message>
        <source>Code to be read by the second device; the same stands beside it in letters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1. Let the authenticator app read this code, or type these letters into it (time-based, six digits):</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody else may see it. It is not shown again; a lost device means a reset by two people.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>2. Type what the device shows now, and your password:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Six digits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>Choose a finding to see what it rests on and to say what you think of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open its entries</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason, in a few words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No names, numbers or anything else about patients: the reason is kept with the record, which outlives the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Explained</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To be followed up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>What is odd</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Judgement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing odd since the last review. It can be signed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FormFiveBox</name>
    <message>
        <source>List of contacts, form 5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These stay out until their fields are filled in:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contacts that cannot go into the form</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the list is for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Names, phones and addresses go into the file whole. It comes on the register of exports, each person on record; resident numbers are left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save form 5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where to save form 5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FormLine</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, masked; what is typed replaces it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FoundingCodes</name>
    <message>
        <source>Where the list is written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The store is there. Hand out the one-time codes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One-time codes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save a list to print</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They are written down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each opens the store once, for the person it belongs to, who then chooses a password that nobody else knows. Codes are not kept and not shown again; when this window locks, they are gone. Give them on paper, not by mail. Whoever has logged in waits for the keys, which you give under People.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FoundingPeople</name>
    <message>
        <source>Your duties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your duties: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name of person %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties of person %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Province of person %1; empty: whole country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole province</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>District of person %1; empty: whole province</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave this person out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave person %1 out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One more person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two administrators are advised: a lost password is reset by two of them together, that of the last administrator by nobody.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FrameHeader</name>
    <message>
        <source>Progress of the engine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trace again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search, engine and user</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search or command</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Locks in %n s</source>
        <translation>
            <numerusform>Locks in %n s</numerusform>
            <numerusform>Locks in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min: open for %1 h</source>
        <translation>
            <numerusform>Locks in %n min: open for %1 h</numerusform>
            <numerusform>Locks in %n min: open for %1 h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Minutes without input after which the store is locked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>minutes without input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These choices and the sizes of panes are remembered on this machine. Stores, cases and searches are not.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock with the screen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes, when this desktop announces it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not offered by this desktop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock before sleep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes, the machine waits for it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock at the latest</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n hours after unlocking</source>
        <translation>
            <numerusform>%n hour after unlocking</numerusform>
            <numerusform>%n hours after unlocking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverBox</name>
    <message>
        <source>In charge: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody is in charge yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the case went from hand to hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand over to: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the next one must know</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand over to…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>Register somebody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take all back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases of the people you register here are not shown to you. Names and numbers are kept as digests only: nobody can read them again, not even you. Register everybody you live with; to correct something, take all back and register again. Both go on record.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>Yourself or somebody you live with: whatever of the three you know. Names are compared as names, so a namesake is kept from you, too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resident number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resident number, hidden while it is typed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Imported so far %L1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was imported yet. Begin with the line list.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IntakeChanges</name>
    <message>
        <source>Cases changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No case was changed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IntakeFiles</name>
    <message>
        <source>Files of this intake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What %1 is: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Map columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Map the columns of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop files here, or choose them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line lists, contact lists, base stations, cards, entry logs, GPS and interview routes, as CSV or XLSX. Several at once; tables of places go along. Nothing is stored before you say so.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IntakeHead</name>
    <message>
        <source>Intake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IntakeMapping</name>
    <message>
        <source>Columns of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind of file: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dates as in profile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dates 2020-03-12</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dates 12/3/2020, day first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dates 3/12/2020, month first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First row is the header</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fields and their columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column of %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the new profile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept in this store, and offered again for the same header.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give every needed field a column.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Files to import</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.plt *.xlsx)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where to save the rejected rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>IntakeSummary</name>
    <message>
        <source>Read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quarantined</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counts of this intake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No dates in these files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows over time, %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Map of the places in these files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases changed %L1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>InterviewBar</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Questions %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the route</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste a route</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read what was told into visits (Ctrl+Shift+V)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After the last one, or in the brushed time (Ctrl+Shift+N)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>InterviewPane</name>
    <message>
        <source>Interview: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No interview yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When, how and by whom the interview was held, and notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visits without an interview on record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only while no visit was told and no question answered in it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LicenceListModel</name>
    <message>
        <source>window, map, translations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>encrypted store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cipher of the store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>passwords, keys and signatures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>compression of imported files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>workbooks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>profiles, policies, distributions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>confinement of the file parser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>base map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Korean text</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MakeCaseLine</name>
    <message>
        <source>Make a case of this person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The contact stays, with a link from this case to the new one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make a case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapHoverCard</name>
    <message numerus="yes">
        <source>%n more here: click again for the next</source>
        <translation>
            <numerusform>%n more here: click again for the next</numerusform>
            <numerusform>%n more here: click again for the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapLayersPanel</name>
    <message>
        <source>Layers of the map</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapLegendBox</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Map of the whereabouts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapPickHint</name>
    <message>
        <source>Click where the visit was. Esc ends.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapScale</name>
    <message>
        <source>Scale: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapSearchField</name>
    <message>
        <source>Go to place or coordinates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No such place on this map</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapSettingsForm</name>
    <message>
        <source>Folder with map tiles (z/x/y.png)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boundary files (GeoJSON, TopoJSON)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boundaries (*.geojson *.json *.topojson)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tiles from a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder with z/x/y.png; empty: none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the folder with tiles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tiles from a server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>https:// address of your own tile server; empty: none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address of the tile server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A tile server learns which places are looked at. Use one of your own network only. With both empty nothing is fetched from anywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shown as their source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the owner of the tiles asks to be shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Boundary files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add boundary files</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapStatus</name>
    <message>
        <source>Reading boundaries...</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MapToolbar</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose what the map shows (L)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Explain the signs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Measure a way: click its points, Esc ends (M)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the map as a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the whole case (Home)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Intake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NewCaseLine</name>
    <message>
        <source>New case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disease</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NewStoreForm</name>
    <message>
        <source>Folder in which the store is made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create a store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Short, without names of persons or places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create and open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Creating the store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You own the store and hold its keys; you can invite others under People. Nobody can recover the password of a store with one person: not this program, not its makers. Keep it where your office keeps such things.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your user name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who works in it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I alone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several people</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OneTimeCode</name>
    <message>
        <source>One-time code for %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It opens nothing before a second person has signed the order below. </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write it down or read it out now: it is not kept and not shown again. It is typed as the password the first time; then the person chooses a password that nobody else knows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is written down</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PasswordAgain</name>
    <message>
        <source>Your password once more: this goes on record under your name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>Present password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PasswordChoice</name>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password once more</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PeopleHead</name>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Invite a person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a person: their keys, and what you can do, are shown here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Invite a person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Province; empty: whole country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>District; empty: whole province</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An administrator takes the signature of a second person. All others can log in with their one-time code at once; the keys come from somebody who holds them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other duties or a larger area take the keys back until somebody who holds them gives them anew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Holds the keys of: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Holds no key of the data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allow log-in again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change duties or area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reset a lost password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close for good: press again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the account</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PersonToken</name>
    <message>
        <source>copied</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the token of this person: a privacy officer asks by it who looked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Token of this person: %1; press to copy</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Known places are offered while you type: arrow down and Return take one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New name: kept as typed, to be placed later</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PlaceResults</name>
    <message>
        <source>Places</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message>
        <source>in force</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, in force since %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PolicySettings</name>
    <message>
        <source>In force: %1. It follows from the cases and their dates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In force: %1. It was chosen here for this store.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A choice is kept in the store and in its audit; the engine then runs again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Policy packs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trace by %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Follow the cases again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers of the policy</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PositionField</name>
    <message>
        <source>Click the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pick on map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The next click on the map is where the visit was; Esc ends</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>not in the facts yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Approximate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>approximate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>What to ask</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing to ask: what was told and what was recorded fit each other.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Does not fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open again: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tick off: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QuestionnairePane</name>
    <message numerus="yes">
        <source>Somebody else stored other answers to %n question(s). Everything else was saved.</source>
        <translation>
            <numerusform>Somebody else stored another answer to %n question. Everything else was saved.</numerusform>
            <numerusform>Somebody else stored other answers to %n questions. Everything else was saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return: next open · F2: not known · F3: approximate · Ctrl+Return: another</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Activity record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From where</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing of this kind is on record.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>What: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only %1; press to see all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your own account only</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecordTabs</name>
    <message>
        <source>Record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who looked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2 to judge</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Where the record is written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign the review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecoveryPaperBox</name>
    <message>
        <source>Write all of it down by hand, now: it is kept nowhere and not shown again. Then type the last line from your paper.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last line of the paper</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RejectList</name>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read %L1 corrected again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find file, reason, value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What stood there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correct %1 of line %2, %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every row was understood.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No row matches. Shorten the search.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Backup to restore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder in which the store is made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File of the backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Short, without names of persons or places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everybody logs in with the password of the day of the backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signs of recovery paper 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signs of recovery paper 2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RetentionData</name>
    <message>
        <source>Orders and certificates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was ordered to be destroyed yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RetentionList</name>
    <message>
        <source>How long data are kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>May be kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First import</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 kept too long</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Where the certificate is written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number of the case whose person's data are to be destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plan: one person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plan: what is kept too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plan: the end of the response</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files taken out (%L1 open)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>%1: shown whole for what?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Goes on record with your name before it is shown, for 30 seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For something else</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RevealPassword</name>
    <message>
        <source>Your password once more; then for five minutes it is not asked for again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>What each account did</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Past reviews</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No review was signed yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SortHead</name>
    <message>
        <source>sorted descending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sorted ascending</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>named in a list</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StayDetails</name>
    <message>
        <source>Details of the stay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm as a visit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Puts it into the interview, to be changed there</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StayList</name>
    <message>
        <source>Whereabouts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing in this time or search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No whereabouts yet: enter visits under Interview, or import records.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>To do</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say what is to be done, then Return</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete in the list: it was entered by mistake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the task</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Open again: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tick off: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skip empty nights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>only %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>drag on the days to choose a time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all times</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline of the whereabouts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No dates yet. Enter the day of onset, of the sample or of the report, or a first visit; the days appear here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ToldRoutePane</name>
    <message>
        <source>Told route</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gives up what is left of the text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the visits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text is kept until it is entered or the store is locked (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next not read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Goes on to the next part that was not read (F8)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the text in the notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the notes of the interview, with what no visit takes up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept all</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ToldRouteText</name>
    <message>
        <source>Paste, drop or type what was told, such as
3/12 9:00-10:00 Riverside Clinic, by bus, mask worn</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Told route</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not read: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ToldStopList</name>
    <message>
        <source>Stops to confirm</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each stop that is read of the text is proposed here as a visit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No stop was read.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ToldStopRow</name>
    <message>
        <source>entered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to confirm</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ToldUnreadList</name>
    <message>
        <source>Not read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not read: %1, %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TracingSwitch</name>
    <message>
        <source>Forward</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backward</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TransmissionPane</name>
    <message>
        <source>Transmission</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dot: onset, hollow: another day stands for it, blue: infection; line: likeliest source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only this cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transmission tree</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deriving the key…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose your password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The one-time code is right and is used up now. The password you choose is yours alone: two administrators can have it reset, nobody can read it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password is right. This account also asks for the six digits that your second device shows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A locked store shows nothing. The first time, type your one-time code as the password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A locked store shows nothing. It has one account: the password opens it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Six digits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use this password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No visits entered yet.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n still to be placed</source>
        <comment>visits on the map</comment>
        <translation>
            <numerusform>%n still to be placed</numerusform>
            <numerusform>%n still to be placed</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to the next visit that is not on the map</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Waiting for the keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account %1 is in order, but nobody has given it the keys of the data yet. Whoever holds them and may admit others (%2) does that under People. Log in again afterwards.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a supervisor, for the activity record also a privacy officer</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Folder of the store (name.tracedesk)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything about an outbreak is kept in an encrypted case store: a folder on this machine.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let go to open it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose its folder, or drop it here. Its name ends in .tracedesk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create a store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An invented outbreak of 60 cases, made here within a minute and deleted when the program ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For a new outbreak: a folder, a password, and the people who work in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its file and both recovery papers make the store again, on this machine or another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WhoLookedPane</name>
    <message>
        <source>Token of the person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who looked?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who looked at the person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2: %3 looks, shown whole %4 times, %5 to %6</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A case page shows the token of its person. Ask the surveyor for it, type or paste it here, and you see who looked, account by account.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files: what the account took out between a log-in and a lock in which it looked at the person. Whether the person is in them, the record does not say.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1: %2</source>
        <comment>stage: count</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>stage: done of total</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>read %1: stored %2, duplicate %3, rejected %4, quarantined %5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MM-dd ddd HH:mm</source>
        <extracomment>Format of a time with its weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>about %1</source>
        <comment>time</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>about %1</source>
        <comment>day</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MM-dd ddd</source>
        <extracomment>Format of a day with its weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>under 0.01</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base station</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GPS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entry log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Candidate</source>
        <comment>contact</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed</source>
        <comment>contact</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <comment>contact</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unidentified</source>
        <comment>contact</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Claimed</source>
        <comment>visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Proposed</source>
        <comment>visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed</source>
        <comment>visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected</source>
        <comment>visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not classified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspect</source>
        <comment>case</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Probable</source>
        <comment>case</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed</source>
        <comment>case</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirmed</source>
        <comment>stage</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interviewed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Under analysis</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known</source>
        <comment>sex</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Known case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infected elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surveyor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Police approver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Privacy officer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a required field is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a date or time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a position on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>outside what such a record can have</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the place table has no such place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the store has no such case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the case names itself as its source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ends before it begins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>given twice with different facts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>too many or too few columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>text is not in the encoding of the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>quotation marks do not match</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>longer than a field may be</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a computed cell; only values are taken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not one of the values expected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the case is said to have infected itself; the link was left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the link names a case that is not there; it was left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>two cases are said to have infected each other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>symptoms began before those of the source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>confirmed before the source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ends before it begins; taken as the next day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a later step is dated before an earlier one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>only spaces; taken as empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Storing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loading records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finding stays</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finding co-presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finding clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ranking sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saving results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 holds no case store. Nothing was changed. Choose the folder whose name ends in .tracedesk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name and password do not open this store. Nothing was changed. Check both, and Caps Lock, and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keyring of %1 is damaged (%2). The store was not opened and nothing was written. Put back the keyring from a backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A part of the store is damaged: %1 (%2). It was opened for nobody and nothing was written. Restore the folder from a backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is open in another program. Nothing was changed. Close it there first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is open in another program (%2). Nothing was changed. Close it there first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was written by a later version of Tracedesk (format %2). Nothing was changed. Update this workstation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 could not be read or written (%2: %3). Everything saved before is safe; the last step was not saved. Check the disk and repeat it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database library on this machine does not encrypt (%1). Nothing was written. Install Tracedesk as delivered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was imported. Check that the file is there and may be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no file profile named %1. Nothing was imported. Choose one of the profiles listed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file profile %1 is not valid at %2 (%3). Nothing was imported. Correct the profile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 has no column for "%2" (looked for %3). Nothing was imported. Choose another profile or map the column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be read past line %2 (%3). Nothing was imported. Ask the provider for the file again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading %1 stopped unexpectedly (%2). The store was not touched. The file may be damaged or hostile: do not open it in other programs, ask the provider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The policy %1 is not valid at %2 (%3). Results stay as they were. Correct the policy file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no policy named %1. Results stay as they were. Choose one of the policies listed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped. Nothing of this step was kept; everything saved before is safe.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"%1" cannot be used (%2). Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was not found. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody saved %1 in between (revision %2). Your entry is still here and not saved. Reload, compare and save again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tracedesk made a mistake of its own (%1). Everything saved before is safe. Please report these words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unnamed place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>within %1 m</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>over 1 km</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>possible %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>certain %1, possible %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>within %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>from %1, end not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no record %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>d ddd</source>
        <extracomment>A day on a time axis with its weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MMM</source>
        <extracomment>A month on a time axis, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yyyy</source>
        <extracomment>A year on a time axis, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yyyy-MM-dd ddd</source>
        <extracomment>A day with year and weekday over a time axis, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month with its year over a time axis, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>could not be read as what the column holds; left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the place has no coordinates; its records stand nowhere on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>certain %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, end not told</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>together %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Likely place of infection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>probability %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subject code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resident number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Symptom onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onset, latest day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Onset approximate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of sampling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of confirmation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of isolation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of outcome</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infected abroad</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infected by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disease</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exposed case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First day of contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last day of contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cell code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accuracy (m)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Merchant code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Venue code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time of leaving</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Method of entry</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrival</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Departure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Margin (min)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Companions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Radius (m)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Azimuth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Beam width</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latitude, other corner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Longitude, other corner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base-station log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GPS log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Card payments</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview route</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table of cells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table of merchants</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table of venues</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>UTF-16 text; save it as UTF-8</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a workbook of the old kind; save it as .xlsx or CSV</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a text file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>text in no encoding that is known here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an entry that would grow too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no workbook: a damaged container</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>NUL byte</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>too many rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>too many rows of another format</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a header that cannot be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>lines end in a bare carriage return</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was imported. Save it again as CSV (UTF-8) or XLSX, or ask the provider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MM-dd</source>
        <extracomment>Format of a day without weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 (assumed)</source>
        <comment>days</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>contacts confirmed of found</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A case needs a number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ends before it begins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lies before the onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lies after the onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left before arrived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No position on earth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Face to face</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else spoke for the case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From a document</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a day. Write it like 2020-03-12 or 3-12</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a time. Write it like 14:05</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a number that fits here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a position. Write it like 37.56650, 126.97800</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>case %1</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>visit</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>visit to %1</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>interview</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>contact</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Invited</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Store founded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duties changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password reset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Admitted to keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys renewed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password or second factor changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order dropped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>identities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>movements</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>activity record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Logged in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looked at a person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persons made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Person saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visit saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Records imported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case list imported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Links imported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Route list imported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import repeated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Traced</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persons named by an import</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visit taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Logged out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log-in failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log-in allowed again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spooled records taken in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spooled records missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record reviewed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record exported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hold the key of the cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hold the key of the identities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hold the key of the movements</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hold the key of the activity record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>list cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>open a case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>enter interviews and facts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>import data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>run the engine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>choose the policy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>keep a file profile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>check the store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>see the own record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>see the activity record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sign the monthly review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>export the activity record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>see the accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>manage accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sign an order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>admit an account to keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>renew keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Founded the store alone and holds every key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interviews, imports and traces within an area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reviews cases and clusters, gives keys to new accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decides on requests for data; sees cases without names</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Permits location data; sees no cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reviews who looked at whom; sees no cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes and ends accounts; has no key of the data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its duties do not include it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it lies outside its area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the state of the account does not allow it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it takes the signature of a second person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody does this to the own account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it has no key for that part of the store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>there is no key left to give</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a store has one owner, from its founding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it must choose its password first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it was done already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This account asks for the code of its second device, too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The code of the second device is not right, or was used before. Wait for the next one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The one-time code is right. Choose the password of this account now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This account was locked after too many failed log-ins. An administrator must allow it to try again.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Too many failed log-ins. The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Too many failed log-ins. The next try is possible in %n second.</numerusform>
            <numerusform>Too many failed log-ins. The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is suspended. An administrator can resume it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This account may not do that: %1. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recovery paper made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backup made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Store brought to this version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>make backups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copying, MiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Verifying, MiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group %1 is not as it stands on the paper. Nothing was signed. Compare it and type the line again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was typed as paper %1 does not hang together: more than one group is wrong, or groups of two papers were mixed. Nothing was restored. Compare it with the paper.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group %2 of paper %1 is mistyped or missing. Nothing was restored. Compare it with the paper.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper %1 is of another store. Nothing was restored. Take the paper that was made for the store of this backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was typed as paper %1 is paper %2 of pair %3, but this backup needs paper %4 of pair %5. Nothing was restored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no recovery papers yet, so nothing was written. Two people make one each first; backups open with both.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A session ended in the middle of a write (%1), so no backup was made. Let somebody who holds the keys log in once, then repeat it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be used as a backup (%2). Nothing was restored. Take another copy of it, or an older one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tracedesk recovery paper %1, pair %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Store %1, made by %2 on %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opens the backups of pair %1 together with paper %2, which another person keeps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep it apart from that paper and from the backups. It is stored nowhere else.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destroying this paper ends every backup of pair %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shown whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Own household named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>see a name or number whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>close exports</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it is about somebody the account named as its own household</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a resident number is never shown whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>resident number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture of the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture of the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activity record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>handed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>kept under legal hold</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>never written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported by %1 at %2 UTC, export %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A masked value is replaced as a whole. Type it anew</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destruction of data signed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destruction ordered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>see retention and destruction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>order the destruction of data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sign the destruction of data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Positions (base stations, GPS)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entry logs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files as they came</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persons with name and numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interviews</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stated links between cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stays and what follows from them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All personal data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was kept as long as it may be</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All data of one person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2 (imported before %3)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all data of the store are destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>what it orders was begun, and the data are gone already</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>files were taken out of which nobody said what became of them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Of the personal data named here none is left in this store. Two people signed the order; the signatures can be verified with the file of the same name in JSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ordered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counted when it was ordered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entries when it was ordered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its end then</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entry of the destruction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copies outside the store (exports, backups with both recovery papers, printed pages) are not covered by this certificate; who made them is in the activity record.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finding judged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a finding of the review waits for its judgement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many persons within an hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many persons within a day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many times the usual persons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cases of others</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>work at night</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>log-ins at night</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed log-ins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>refused acts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many files taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many rows taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many shown whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>records missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>store restored from a backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to be judged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>explained</source>
        <comment>finding</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to be followed up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 persons within an hour (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 persons within 24 hours (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 persons in a day, where %2 are far above what is usual</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cases of others opened (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 acts in a night (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 log-ins in a night (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 log-ins failed within an hour (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 acts refused within 24 hours (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 files taken out within 24 hours (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 rows taken out within 24 hours (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 times shown whole within 24 hours (limit %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>records were taken out or changed before they were in the chain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the store was restored from a backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing on record is about this person. Check the token on the person's case page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A person's token has at least eight digits, as the case page shows it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A person's token consists of digits and the letters a to f. Names are not looked for here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several persons end like this. Copy the whole token from the case page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This asks for the password of the account once more. Nothing was done. Give it and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sealed to two papers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>kept as proof</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk of %1 is full. Everything saved before is safe; the last step was not saved. Make room among other files, not in the store's folder, and repeat it. Logging in takes a little room, too, to be put on record.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There was not enough memory. Everything saved before is safe; the last step was not saved. Close other programs and repeat it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spooled records without room</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>contact of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in providers' data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Has the same number and stays: %1 (%2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the person is a case of another area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>two people signed that all data of the person are destroyed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Closed</source>
        <comment>account</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody would be left to manage accounts. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody would be left to give the keys to others. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: records show the person at least %2 away, at %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not told: a stay at %1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not told: a payment or check-in at %1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: card or check-in at %2, the phone at least %3 away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2 lies too far away to be reached in that time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: no record of the phone, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: two devices in two places, one at %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Were you there all that time? On that day? Did you have the phone with you?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where were you at that time, and with whom?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Was that you? How long were you there, and with whom?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you have the phone with you? Does anybody else use the card?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Are both times right? Which of the two are you sure of?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Was the phone switched off? Did you leave in between?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do you use two devices? Who has the other one?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody said when it began</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: neither told nor recorded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2: %L3 paid, enough for %4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: nobody is named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: masks are not told</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: no end</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: not on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On which day did you first feel ill?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where were you between %1 and %2?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who else was there?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who was with you, and who was near you?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you and the others wear masks?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until when were you there?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where exactly is that?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question settled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Question opened again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Case handed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand-over taken back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <comment>question</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asked</source>
        <comment>question</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Explained</source>
        <comment>question</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody can tell</source>
        <comment>question</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the phone was left behind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>somebody else had the phone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>somebody else paid or checked in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the record is wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the person was mistaken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the person does not want to say</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>something else: see the note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>question</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>answers</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hand-over</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ruling, reason</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1. %2</source>
        <comment>ruling, note</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no time and no place</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>damaged letters</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>there is no such time</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>there is no such day</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it does not tell which day</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>that day was another weekday; the date was kept</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the end lies before the begin</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a time without a place</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this number has two meanings: a time, a day or a year</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a time counted from another; write the time itself</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>told a second time for one visit; the first was kept</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>says what did not happen, or has not yet</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>says that it is not certain</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>something that happened, and no place</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the text is too long; the rest was not read</source>
        <comment>unread part of a told route</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No day was told: write it before the stop, like 3/12</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The day was not told in full</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No hours were told: whole days are proposed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No time was told: any between the stops around it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not told when it began</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Morning or evening was not told: it may be 12 hours later</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Earlier than the stop told before it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Morning or afternoon by the stops around it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After midnight by the order of times</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>give or take %1</source>
        <comment>told visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>from %1</source>
        <comment>told visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with %1</source>
        <comment>told visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>mask worn</source>
        <comment>told visit</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no mask</source>
        <comment>told visit</comment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not read</source>
        <translation>
            <numerusform>%n part not read</numerusform>
            <numerusform>%n parts not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n visit(s)</source>
        <translation>
            <numerusform>Add %n visit</numerusform>
            <numerusform>Add %n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons told apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken for another person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is likely the same person and stays: %1 (%2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no JSON</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>missing</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not known here</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>of another type</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>empty</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>out of range</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>only small letters, digits and hyphens</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>there twice</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no item asked before, or none of its answers</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no fact of a case</source>
        <comment>questionnaire</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known</source>
        <comment>answer</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not said</source>
        <comment>answer</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, approximate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a day or time. Write it like 3-12 or 3-12 14:05</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a number from %1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a country. Write its name, or two letters like KR</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The questionnaire %1 is not valid at %2 (%3). Answers that were given are safe. Correct the file, and lock and unlock.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not said</source>
        <comment>contact</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Medical staff</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other at the hospital</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colleague</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other</source>
        <comment>contact</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not isolated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Released</source>
        <comment>from isolation</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quarantined at home</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Isolated in hospital</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Isolated as a cohort</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>questions: answered, asked</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is asked again and again, its number</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add another: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List of contacts imported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Task taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers to questionnaires</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes on questions, tasks and hand-overs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comparing places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>List of contacts (form 5)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>date of birth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>isolation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nationality</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>occupation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>last contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>suspected case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>last day of quarantine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>reason for another day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 not said</source>
        <comment>form 5: which field</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 without a code</source>
        <comment>form 5: which field</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>found in records, no name entered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a case of another area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to do: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to do: %1, overdue since %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to do: %1, the first by %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say what is to be done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say why it is dropped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another day than the policy's needs a reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>task</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Relation to the case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Isolation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>National</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspected case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last day of quarantine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason for another last day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 to %2: nothing told, nothing recorded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where were you on these days?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>visit %1, %2</source>
        <comment>task about: when, where</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a contact</source>
        <comment>task about</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>contact %1</source>
        <comment>task about</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <comment>task</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dropped</source>
        <comment>task</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done by %1, %2</source>
        <comment>task: who, when</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dropped by %1, %2</source>
        <comment>task: who, when</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task dropped, reason</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody yet</source>
        <comment>task</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by %1</source>
        <comment>task: day</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>overdue</source>
        <comment>task</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::AccountHistoryModel</name>
    <message>
        <source>the founding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::AccountUseModel</name>
    <message>
        <source>Times the account logged in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log-ins that failed, and wrong passwords</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times the data of a person were opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Different persons whose data were opened or shown whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Masked names, phones and other values that were shown whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files, copies of the record and backups that were taken out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entries made, changed or removed, imports, accounts and settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was tried and is not among the duties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Acts during the night</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the review finds odd about the account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log-ins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Persons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Odd</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::AccountsController</name>
    <message>
        <source>This is an order now: it waits below for the signature of a second person.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody who is gone had keys: they are renewed at the next log-in of a supervisor.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign the order</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::AlikeListModel</name>
    <message>
        <source>Noted: somebody else. It is not proposed again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Differs: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the case itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is a contact of this case already: take one of the two out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Has data of its own from lists or providers.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::BackupController</name>
    <message>
        <source>The backup is written and was read back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no recovery papers yet. Two people make one each; backups open with both, and with nothing else.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backups are sealed to pair %1: paper A made by %2 on %3, paper B by %4 on %5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make paper %1 of pair %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No backup was made here yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, sealed to pair %2, %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was signed. The paper is worth nothing: destroy what was written down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper A is signed. Another person logs in and makes paper B.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Both papers are there: backups from now on are sealed to them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pair %1 is begun: paper A made by %2 on %3. It counts once there is paper B.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper A is signed. Make paper B, too, and give it to somebody else.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::CaseController</name>
    <message>
        <source>onset about %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>onset %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>infectious %1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not traced yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>policy %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>hand-over: when, by whom, to whom</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hand-over, note</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>infectious, %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>exposed, %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::CaseFilter</name>
    <message>
        <source>search “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>classification “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>stage “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>, </source>
        <comment>between filters</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All classifications</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All stages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>only mine</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ChangedCaseModel</name>
    <message>
        <source>new case</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%L1 new record(s)</source>
        <translation>
            <numerusform>%L1 new record</numerusform>
            <numerusform>%L1 new records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new visit(s)</source>
        <translation>
            <numerusform>%L1 new visit</numerusform>
            <numerusform>%L1 new visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new link(s)</source>
        <translation>
            <numerusform>%L1 new link</numerusform>
            <numerusform>%L1 new links</numerusform>
        </translation>
    </message>
    <message>
        <source>contacts: %L1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ClusterController</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) present</source>
        <translation>
            <numerusform>%n other present</numerusform>
            <numerusform>%n others present</numerusform>
        </translation>
    </message>
    <message>
        <source>suspected source %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ClusterListModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ClusterSourceModel</name>
    <message>
        <source>suspected source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in the cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>named in a list</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <comment>expected number of cases infected</comment>
        <translation>
            <numerusform>%1 of %n case</numerusform>
            <numerusform>%1 of %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CodeListModel</name>
    <message>
        <source>One-time codes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For this person only. Type it as the password the first time, then choose a password that nobody else knows. It serves once.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ColumnMapModel</name>
    <message>
        <source>Not in the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::CommandPalette</name>
    <message>
        <source>Case %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, onset %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its keys</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::CommonPlaceController</name>
    <message>
        <source>while they were infected (backward)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>while infectious (forward)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in a period</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at any time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>some days apart at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>on the same day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at the same time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tell the first and the last day, as 2020-03-02.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped; what was found before stays</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2 places, the most unusual ones</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform><numerusform>%Ln places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) without a date</source>
        <translation>
            <numerusform>%Ln case without a date</numerusform><numerusform>%Ln cases without a date</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) not on the map</source>
        <translation>
            <numerusform>%Ln visit not on the map</numerusform><numerusform>%Ln visits not on the map</numerusform></translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform><numerusform>%n cases</numerusform></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CommonPlaceModel</name>
    <message>
        <source>under %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>together %1 there</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n day(s) of cases there; %1 by chance</source>
        <translation>
            <numerusform>%n day of cases there; %1 by chance</numerusform><numerusform>%n days of cases there; %1 by chance</numerusform></translation>
    </message>
    <message>
        <source>unusual by %1 (logarithm of the likelihood ratio)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>also called %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::DestructionController</name>
    <message>
        <source>The certificate is written to %1, and as JSON beside it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All personal data of this store are destroyed. Accounts and the activity record are kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This account has no keys to count data with; orders say what was counted when they were made.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some data were kept as long as policy %1 allows. Plan their destruction.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is kept longer than policy %1 allows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Backups open with both recovery papers (pair %1). Destroy one of the two, and no backup opens any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::DestructionListModel</name>
    <message>
        <source>ordered by %1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ordered by %1, %2; signed by %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waits for a second signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>destroyed %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>signed; carried out at the next log-in of somebody who has the keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your password or second device changed since you signed: the signature counts no more. Sign it anew, or take it back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 has another password or second device since it was signed: the signature counts no more. %1 must sign it anew.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::EntryController</name>
    <message>
        <source>There is a case of that number already, archived ones included.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was undone: it was changed otherwise since.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved: %1 was saved by somebody else in between.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved: there is a case of that number already, archived ones included.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved: %1. %2</source>
        <comment>entry, reason</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no day said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2</source>
        <comment>interview: when, how</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>told route</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This person is a case already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>repeated day</source>
        <comment>undo</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ExportController</name>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ExportRegisterModel</name>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken out</source>
        <translation>
            <numerusform>%Ln file taken out</numerusform>
            <numerusform>%Ln files taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message>
        <source>printed by a command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <comment>what became of it, when, by whom</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>path no longer stored</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::FormFiveController</name>
    <message>
        <source>somebody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <comment>form 5: who, why not</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No contact of this case is confirmed yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%L1 of %L2 contacts can be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved as %1, contacts: %L2. Only you can read it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save form 5</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::FoundingPeopleModel</name>
    <message>
        <source>An owner holds every key and every duty. Where several people work together, a supervisor and two administrators are safer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These people could not run the store: somebody must manage accounts (an administrator or an owner), and somebody must hold all keys and give them to others (a supervisor or an owner).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A user name of 1 to 64 letters is needed (about 20 in Korean).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two people cannot have the same user name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With one administrator only, no lost password can be reset, least of all the administrator's own: name a second one.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::IntakeController</name>
    <message>
        <source>%1 · %2</source>
        <comment>kind of file, profile</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking at the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <comment>sizes</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the corrected rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Storing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Storing: %1 of %2 rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saving the rejected rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped; nothing of this step was kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rejected rows are saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check what each file is, then read. Nothing is stored yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose what each file is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read and checked. Nothing is stored yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored. Findings follow by themselves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing new: everything in these files is stored already or was rejected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::IntakeFileModel</name>
    <message>
        <source>Leave out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of file, profile</comment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message>
        <source>Header does not fit. Map the columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No column for %1. Map the columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown header. Choose what it is, or map the columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapController</name>
    <message>
        <source>%1, drawn on %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture saved as %1. Only you can read it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The picture was not saved as %1. %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::MapLayers</name>
    <message>
        <source>Stays</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gaps in the records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Records and footprints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density of records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interview visits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Merchants and entry-log places</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Co-presences and contacts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Likely place of infection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other cases</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::MapLegend</name>
    <message>
        <source>Stay: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only possible (pale, dashed)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap: way not known</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n record(s) in view, as density</source>
        <translation>
            <numerusform>%n record in view, as density</numerusform>
            <numerusform>%n records in view, as density</numerusform>
        </translation>
    </message>
    <message>
        <source>Footprint of a base station</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Position fix</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Merchant paid at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place with an entry log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Visit told in the interview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Together with a case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Together with another person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Likely place of infection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another case, while infectious</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::MapSearch</name>
    <message>
        <source>in this case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>coordinates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in this case · to be placed</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>merchant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>entry log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>base station</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to be placed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place: what it is, how far</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::MapSettings</name>
    <message>
        <source>%1 is not a folder. The map is shown without tiles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not the address of a tile server (https://host/folder). The map is shown without tiles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be read as a map at line %2, column %3 (%4). The map is shown without it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::OwnAccountController</name>
    <message>
        <source>This is the first time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>time, workstation</comment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln log-in(s) with this name failed since. If that was not you, tell an administrator.</source>
        <translation>
            <numerusform>%Ln log-in with this name failed since. If that was not you, tell an administrator.</numerusform>
            <numerusform>%Ln log-ins with this name failed since. If that was not you, tell an administrator.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed. The old one opens nothing any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the next log-in on, the six digits of the second device are asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the next log-in on, the password alone opens.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken back: nobody is registered any more. It is on record.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody is registered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not known: this account has no key of the activity record.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yyyy-MM-dd ddd HH:mm</source>
        <extracomment>Format of a time with its year and weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Registered. Cases of this person are no longer shown to you.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln name(s) and numbers are registered, kept as digests.</source>
        <translation>
            <numerusform>%Ln name or number is registered, kept as a digest.</numerusform>
            <numerusform>%Ln names and numbers are registered, kept as digests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::PasswordJudge</name>
    <message numerus="yes">
        <source>At least %n characters. A sentence that only you would say is good and easy to keep.</source>
        <translation>
            <numerusform>At least %n character. A sentence that only you would say is good and easy to keep.</numerusform>
            <numerusform>At least %n characters. A sentence that only you would say is good and easy to keep.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess: a well-known word, the user name or a row of keys. Add words that do not belong together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Usable. Who has a copy of the store and patience might guess it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::PasswordQuestion</name>
    <message>
        <source>That is not the password of this account. Nothing was done. Check Caps Lock and try again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::PeopleModel</name>
    <message>
        <source>Locked after failed log-ins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Has not logged in with its one-time code yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waits to be given keys: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::Playback</name>
    <message>
        <source>%1/s</source>
        <comment>time a second</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::PolicyNumberModel</name>
    <message>
        <source>Windows around a case</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Infectious before onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infectious after onset, at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exposure begins before onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exposure ends before onset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GPS: distance within one stay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GPS: shortest stay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GPS: longest pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base station: shortest stay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base station: longest pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handover between base stations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Possible before a payment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Possible after a payment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Possible after a check-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stays at one place are one within</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Impossible speed above</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 km/h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GPS radius where none is named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base station radius where none is named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Beam width where none is named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1°</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Footprints are one place within their radii times</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Co-presence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close contact within</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Searched within</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Searched within, base stations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shortest time together</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A record holds at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Radius of a named venue</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fewest cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance at one place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distance at one place, base stations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time between cases</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact in an hour without records</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact in an hour recorded apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contact in an hour recorded together, at least</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infectiousness left by isolation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reporting delay where onset is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distributions are cut at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least probability listed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Odds of a named source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rate of unknown local sources</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weight of imported, no travel stated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weight of imported, travel stated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Distributions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>lognormal(%1, %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>gamma(%1, %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>normal(%1, %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, shifted by %2 days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Incubation, days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Infectiousness around onset, days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Serial interval, days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept after import at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Base stations and GPS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entry logs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files as they came</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::QuestionnaireController</name>
    <message>
        <source>This interview was answered to the questionnaire %1, which is not there. Its answers are safe; they are shown when its file is back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No questionnaire that is installed is for this case.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::RecordListModel</name>
    <message>
        <source>person %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a name nobody has</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>entry %L1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), or files where it was everything</source>
        <translation>
            <numerusform>%Ln row, or file where it was everything</numerusform>
            <numerusform>%Ln rows, or files where it was everything</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RecordsController</name>
    <message numerus="yes">
        <source>%Ln line(s) written; the export itself is on record.</source>
        <translation>
            <numerusform>%Ln line written; the export itself is on record.</numerusform>
            <numerusform>%Ln lines written; the export itself is on record.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log-ins</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looks at persons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %L1 of %L2 entries</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The review is signed and on record.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign the review</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>entries %L1 to %L2</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) to judge before the review can be signed.</source>
        <translation>
            <numerusform>%Ln finding to judge before the review can be signed.</numerusform>
            <numerusform>%Ln findings to judge before the review can be signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RestoreController</name>
    <message>
        <source>Group %1 is mistyped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2 groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a name for a folder</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::RetentionListModel</name>
    <message numerus="yes">
        <source>%n day(s) after import</source>
        <translation>
            <numerusform>%n day after import</numerusform>
            <numerusform>%n days after import</numerusform>
        </translation>
    </message>
    <message>
        <source>until the response ends</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::RevealController</name>
    <message>
        <source>To call the person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To tell namesakes apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To check what was entered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For isolation or care</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::ReviewController</name>
    <message>
        <source>%1 by %2, up to entry %L3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is on record since the last review.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Entries %L1 to %L2, %3 to %4</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>The review is overdue: entries have waited since %1. It is due every %n day(s).</source>
        <translation>
            <numerusform>The review is overdue: entries have waited since %1. It is due every day.</numerusform>
            <numerusform>The review is overdue: entries have waited since %1. It is due every %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ReviewFindingModel</name>
    <message>
        <source>names nobody has</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::SessionController</name>
    <message>
        <source>Not on the map: %1 (%2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody who left had keys. New ones are made: part %1 of %2…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::StayDetailsModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>time span (length)</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing: a single record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, within %2</source>
        <comment>position, radius</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n record(s) in %1, lines %2 to %3</source>
        <translation>
            <numerusform>%n record in %1, lines %2 to %3</numerusform>
            <numerusform>%n records in %1, lines %2 to %3</numerusform>
        </translation>
    </message>
    <message>
        <source>First and last</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>from %1, end not said</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>May be off by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not placed on the map yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>worn</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not worn</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at least %1; a pause over %2 is a gap; handover up to %3; joined within %4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at least %1 within %2; a pause over %3 is a gap; joined within %4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>possible from %1 before a payment to %2 after</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>possible for %1 after a check-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>version %1, run %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input digest</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::TraceController</name>
    <message>
        <source>Stopping</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>engine progress</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <comment>engine progress</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Findings are up to date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped; the earlier findings stay</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::WelcomeController</name>
    <message>
        <source>Stopping</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inventing the outbreak: day %1 of %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not a name for a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is written. It is not encrypted: print it, hand out the strips, delete it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>tracedesk::view::WhoLookedController</name>
    <message numerus="yes">
        <source>%1: %Ln account(s)</source>
        <translation>
            <numerusform>%1: %Ln account</numerusform>
            <numerusform>%1: %Ln accounts</numerusform>
        </translation>
    </message>
</context>
</TS>
