<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
    <context>
        <name>AanwijzingPagina</name>
        <message>
            <source>Corrigeer</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>De aanwijzing ligt vast. Klopt er iets niet? Corrigeer met een reden.</source>
            <translation>The aanwijzing has been recorded. Is something wrong? Correct it with a reason.</translation>
        </message>
        <message>
            <source>De opvolging ontbreekt nog.</source>
            <translation>The follow-up is still missing.</translation>
        </message>
        <message>
            <source>Er is al een procesaanwijzing vastgelegd.</source>
            <translation>A procesaanwijzing has been recorded already.</translation>
        </message>
        <message>
            <source>Gegeven procesaanwijzing vastleggen</source>
            <translation>Record a procesaanwijzing that was given</translation>
        </message>
        <message>
            <source>Hieronder legt u een volgende vast.</source>
            <translation>Below you record another one.</translation>
        </message>
        <message>
            <source>Is al gegeven: leg vast</source>
            <translation>Given: record it</translation>
        </message>
        <message>
            <source>Kies hoe het lid de aanwijzing geeft.</source>
            <translation>Choose how the member gives the instruction.</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Nog 1 punt</source>
            <translation>1 point to go</translation>
        </message>
        <message>
            <source>Nog {0} punten</source>
            <translation>{0} points to go</translation>
        </message>
        <message>
            <source>Open de vorige</source>
            <translation>Open the earlier one</translation>
        </message>
        <message>
            <source>Procesaanwijzing voorbereiden</source>
            <translation>Prepare procesaanwijzing</translation>
        </message>
        <message>
            <source>Toon voorleestekst</source>
            <translation>Show spoken text</translation>
        </message>
        <message>
            <source>U schreef nog niets op.</source>
            <translation>You have not written anything yet.</translation>
        </message>
        <message>
            <source>Vul in wat u weet. Weet u nog niets? Druk dan nog een keer op Leg vast.</source>
            <translation>Fill in what you know. Do you know nothing yet? Then press Record once more.</translation>
        </message>
        <message>
            <source>een lid van de Kiesraad geeft de aanwijzing</source>
            <translation>a member of the Kiesraad gives the instruction</translation>
        </message>
        <message>
            <source>onregelmatigheid {0}</source>
            <translation>onregelmatigheid {0}</translation>
        </message>
        <message>
            <source>u legt vast wat een lid van de Kiesraad deed</source>
            <translation>you record what a member of the Kiesraad did</translation>
        </message>
    </context>
    <context>
        <name>AanwijzingRijen</name>
        <message>
            <source>+1 uur</source>
            <translation>+1 hour</translation>
        </message>
        <message>
            <source>+15 min</source>
            <translation>+15 min</translation>
        </message>
        <message>
            <source>+30 min</source>
            <translation>+30 min</translation>
        </message>
        <message>
            <source>Aan wie?</source>
            <translation>To whom?</translation>
        </message>
        <message>
            <source>Alleen een lid van de Kiesraad</source>
            <translation>Only a member of the Kiesraad</translation>
        </message>
        <message>
            <source>De afweging</source>
            <translation>The weighing</translation>
        </message>
        <message>
            <source>Dit lid zelf</source>
            <translation>This member</translation>
        </message>
        <message>
            <source>Heeft hier een andere taak.</source>
            <translation>Has another task here.</translation>
        </message>
        <message>
            <source>Het stembureau beslist, niet de Kiesraad.</source>
            <translation>The polling station decides, not the Kiesraad.</translation>
        </message>
        <message>
            <source>Hoe kan het stembureau dit herstellen?</source>
            <translation>How can the polling station put this right?</translation>
        </message>
        <message>
            <source>Hoe?</source>
            <translation>How?</translation>
        </message>
        <message>
            <source>Iemand anders</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>Is gezegd dat dit in het proces-verbaal moet?</source>
            <translation>Was it said that this must go into the proces-verbaal?</translation>
        </message>
        <message>
            <source>Is met het stembureau over schorsen gesproken?</source>
            <translation>Was suspension discussed with the polling station?</translation>
        </message>
        <message>
            <source>Ja</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Kan het stembureau dit nog herstellen?</source>
            <translation>Can the polling station still put this right?</translation>
        </message>
        <message>
            <source>Kieswet A 12 lid 1 en 2</source>
            <translation>Kieswet A 12(1) and (2)</translation>
        </message>
        <message>
            <source>Kieswet A 12 lid 3</source>
            <translation>Kieswet A 12(3)</translation>
        </message>
        <message>
            <source>Kieswet A 12 lid 4</source>
            <translation>Kieswet A 12(4)</translation>
        </message>
        <message>
            <source>Leg vast wat er gebeurde.</source>
            <translation>Record what happened.</translation>
        </message>
        <message>
            <source>Nee</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Plan 3.4.1</source>
            <translation>Plan 3.4.1</translation>
        </message>
        <message>
            <source>Plan 3.4.2</source>
            <translation>Plan 3.4.2</translation>
        </message>
        <message>
            <source>Plan 3.4.2; Kieswet J 38</source>
            <translation>Plan 3.4.2; Kieswet J 38</translation>
        </message>
        <message>
            <source>Schrijf de rol, geen naam.</source>
            <translation>Write the role, not a name.</translation>
        </message>
        <message>
            <source>Schrijf één opdracht.</source>
            <translation>Write one instruction.</translation>
        </message>
        <message>
            <source>Sprak dit lid de aanwijzing zelf uit?</source>
            <translation>Did this member give the instruction in person?</translation>
        </message>
        <message>
            <source>Staat al op nu.</source>
            <translation>Set to now.</translation>
        </message>
        <message>
            <source>Typ de eerste letters.</source>
            <translation>Type the first letters.</translation>
        </message>
        <message>
            <source>Typ een nummer, naam of plaats.</source>
            <translation>Type a number, name or town.</translation>
        </message>
        <message>
            <source>Voor welk stembureau?</source>
            <translation>For which polling station?</translation>
        </message>
        <message>
            <source>Vóór welke tijd?</source>
            <translation>Before what time?</translation>
        </message>
        <message>
            <source>Waar gaat de aanwijzing over?</source>
            <translation>What is the instruction about?</translation>
        </message>
        <message>
            <source>Waarom is deze aanwijzing nodig?</source>
            <translation>Why is this instruction needed?</translation>
        </message>
        <message>
            <source>Waarom past deze aanwijzing bij het probleem?</source>
            <translation>Why does this instruction fit the problem?</translation>
        </message>
        <message>
            <source>Wanneer is de aanwijzing gegeven?</source>
            <translation>When was the instruction given?</translation>
        </message>
        <message>
            <source>Wat moet het stembureau doen?</source>
            <translation>What must the polling station do?</translation>
        </message>
        <message>
            <source>Wat was de uitkomst?</source>
            <translation>What was the outcome?</translation>
        </message>
        <message>
            <source>Welk lid van de Kiesraad gaf de aanwijzing?</source>
            <translation>Which member of the Kiesraad gave the instruction?</translation>
        </message>
        <message>
            <source>Welk lid van de Kiesraad geeft de aanwijzing?</source>
            <translation>Which member of the Kiesraad gives the instruction?</translation>
        </message>
        <message>
            <source>Welke rol besliste dat?</source>
            <translation>Which role decided that?</translation>
        </message>
        <message>
            <source>Wie sprak haar uit?</source>
            <translation>Who spoke it?</translation>
        </message>
        <message>
            <source>{0} na de aanwijzing</source>
            <translation>{0} after the instruction</translation>
        </message>
    </context>
    <context>
        <name>ActionBar</name>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Opnieuw doen</source>
            <translation>Redo</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Andere taal (English)</source>
            <translation>Other language (Nederlands)</translation>
        </message>
        <message>
            <source>Bellen</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Bezoek</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Bezoek beginnen of wisselen</source>
            <translation>Start or change visit</translation>
        </message>
        <message>
            <source>Doen</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Donkere kleuren</source>
            <translation>Dark colours</translation>
        </message>
        <message>
            <source>Eerdere dossiers op deze laptop</source>
            <translation>Earlier dossiers on this laptop</translation>
        </message>
        <message>
            <source>Enkele toetsen aan of uit</source>
            <translation>Single keys on or off</translation>
        </message>
        <message>
            <source>Formulier op papier</source>
            <translation>Form on paper</translation>
        </message>
        <message>
            <source>Gaan naar</source>
            <translation>Go to</translation>
        </message>
        <message>
            <source>Gegeven procesaanwijzing vastleggen</source>
            <translation>Record a procesaanwijzing that was given</translation>
        </message>
        <message>
            <source>Geschiedenis en wissen volgens de wet</source>
            <translation>History and erasing by law</translation>
        </message>
        <message>
            <source>Grote knop van deze pagina</source>
            <translation>Main button of this page</translation>
        </message>
        <message>
            <source>Grote knoppen voor aanraken aan of uit</source>
            <translation>Large buttons for touch on or off</translation>
        </message>
        <message>
            <source>Hoog contrast</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Hulp en toetsen van deze pagina</source>
            <translation>Help and keys of this page</translation>
        </message>
        <message>
            <source>Ik ga weg hier</source>
            <translation>I am leaving here</translation>
        </message>
        <message>
            <source>Kennisgevingen</source>
            <translation>Kennisgevingen</translation>
        </message>
        <message>
            <source>Kleuren zoals het systeem</source>
            <translation>Colours as the system</translation>
        </message>
        <message>
            <source>Kopie maken en wissen</source>
            <translation>Make a copy and wipe</translation>
        </message>
        <message>
            <source>Lichte kleuren</source>
            <translation>Light colours</translation>
        </message>
        <message>
            <source>Lijsten van stembureaus nakijken</source>
            <translation>Check lists of polling stations</translation>
        </message>
        <message>
            <source>Menu met alle handelingen</source>
            <translation>Menu with all actions</translation>
        </message>
        <message>
            <source>Nieuw pakket openen</source>
            <translation>Open a new package</translation>
        </message>
        <message>
            <source>Nieuwe toewijzingen openen</source>
            <translation>Open new assignments</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Opnieuw doen</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Overleg vastleggen</source>
            <translation>Record consultation</translation>
        </message>
        <message>
            <source>PDF hiervan</source>
            <translation>PDF of this</translation>
        </message>
        <message>
            <source>Plaatje kopiëren of bewaren</source>
            <translation>Copy or keep picture</translation>
        </message>
        <message>
            <source>Rondleiding</source>
            <translation>Tour</translation>
        </message>
        <message>
            <source>Route en kaart</source>
            <translation>Route and map</translation>
        </message>
        <message>
            <source>Signaal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>Signalen</source>
            <translation>Signals</translation>
        </message>
        <message>
            <source>Tekst groter</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <source>Tekst kleiner</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <source>Tekst normaal</source>
            <translation>Normal text</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Toelating van uw sleutels</source>
            <translation>Admission of your keys</translation>
        </message>
        <message>
            <source>Uitleg lezen en doorzoeken</source>
            <translation>Read and search the explanation</translation>
        </message>
        <message>
            <source>Vandaag</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Vergelijk met vorige versie</source>
            <translation>Compare with the earlier version</translation>
        </message>
        <message>
            <source>Vergrendelen</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Versturen</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Volgend deel van het venster</source>
            <translation>Next part of the window</translation>
        </message>
        <message>
            <source>Volgend onderdeel</source>
            <translation>Next section</translation>
        </message>
        <message>
            <source>Volgende open vraag of punt</source>
            <translation>Next open question or point</translation>
        </message>
        <message>
            <source>Volledig scherm</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <source>Vorig deel van het venster</source>
            <translation>Previous part of the window</translation>
        </message>
        <message>
            <source>Vorig onderdeel</source>
            <translation>Previous section</translation>
        </message>
        <message>
            <source>Vorige open vraag of punt</source>
            <translation>Previous open question or point</translation>
        </message>
        <message>
            <source>Wachtzin wijzigen</source>
            <translation>Change passphrase</translation>
        </message>
        <message>
            <source>Wanneer is opgeslagen?</source>
            <translation>When was it saved?</translation>
        </message>
        <message>
            <source>Weergave en hulp</source>
            <translation>View and help</translation>
        </message>
        <message>
            <source>Zoeken en doen</source>
            <translation>Search and do</translation>
        </message>
    </context>
    <context>
        <name>Afdruk</name>
        <message>
            <source>Groep {0} van de vingerafdruk</source>
            <translation>Group {0} of the fingerprint</translation>
        </message>
        <message>
            <source>Vingerafdruk, zestien groepen van vier tekens</source>
            <translation>Fingerprint, sixteen groups of four characters</translation>
        </message>
    </context>
    <context>
        <name>AfdrukControle</name>
        <message>
            <source>Groep {0}</source>
            <translation>Group {0}</translation>
        </message>
        <message>
            <source>Groep {0} en {1}</source>
            <translation>Groups {0} and {1}</translation>
        </message>
        <message>
            <source>Kijk op het papier en typ opnieuw. Klopt het papier niet? Gebruik dit pakket dan niet en bel het bureau.</source>
            <translation>Look at the paper and type again. Is the paper wrong? Then do not use this package and call the bureau.</translation>
        </message>
        <message>
            <source>Oefenpapier</source>
            <translation>Practice paper</translation>
        </message>
        <message>
            <source>Typ de vier tekens van het papier van het bureau.</source>
            <translation>Type the four characters from the bureau's paper.</translation>
        </message>
        <message>
            <source>Vingerafdruk</source>
            <translation>Fingerprint</translation>
        </message>
        <message>
            <source>Vul in voor mij</source>
            <translation>Fill in for me</translation>
        </message>
        <message>
            <source>{0} is nog leeg.</source>
            <translation>{0} is still empty.</translation>
        </message>
        <message>
            <source>{0} kloppen niet.</source>
            <translation>{0} are wrong.</translation>
        </message>
        <message>
            <source>{0} klopt niet.</source>
            <translation>{0} is wrong.</translation>
        </message>
        <message>
            <source>{0} zijn nog leeg.</source>
            <translation>{0} are still empty.</translation>
        </message>
    </context>
    <context>
        <name>AfrondenPagina</name>
        <message>
            <source>Afgerond om {0}</source>
            <translation>Closed at {0}</translation>
        </message>
        <message>
            <source>De reden is bewaard.</source>
            <translation>The reason has been kept.</translation>
        </message>
        <message>
            <source>De vlag is bewaard.</source>
            <translation>The flag has been kept.</translation>
        </message>
        <message>
            <source>Genoteerd wie het weet.</source>
            <translation>Noted who knows.</translation>
        </message>
        <message>
            <source>Heropen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Heropen de onregelmatigheid</source>
            <translation>Reopen the onregelmatigheid</translation>
        </message>
        <message>
            <source>Kies hoe het is verteld.</source>
            <translation>Choose how it was told.</translation>
        </message>
        <message>
            <source>Kies of schrijf wie het vertelde.</source>
            <translation>Choose or write who told it.</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>Ladder</translation>
        </message>
        <message>
            <source>Naar alle signalen</source>
            <translation>To all signals</translation>
        </message>
        <message>
            <source>Nog 1 punt</source>
            <translation>1 point to go</translation>
        </message>
        <message>
            <source>Nog {0} punten</source>
            <translation>{0} points to go</translation>
        </message>
        <message>
            <source>Onregelmatigheid {0} afronden</source>
            <translation>Close onregelmatigheid {0}</translation>
        </message>
        <message>
            <source>Rond af</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>U kunt dit weer openen, met een reden.</source>
            <translation>You can open this again, with a reason.</translation>
        </message>
    </context>
    <context>
        <name>AfwijkingPaneel</name>
        <message>
            <source>Alles is er</source>
            <translation>Everything is there</translation>
        </message>
        <message>
            <source>Alles staat er zoals de wet het vraagt.</source>
            <translation>Everything is as the law asks.</translation>
        </message>
        <message>
            <source>Dit ontbreekt nog:</source>
            <translation>This is still missing:</translation>
        </message>
        <message>
            <source>Een lid van de Kiesraad kan de aanwijzing geven.</source>
            <translation>A member of the Kiesraad can give the instruction.</translation>
        </message>
        <message>
            <source>Geen afwijking</source>
            <translation>No deviation</translation>
        </message>
        <message>
            <source>Gegeven met afwijking</source>
            <translation>Given with a deviation</translation>
        </message>
        <message>
            <source>Het programma bewaart dit altijd. Het register ziet deze {0} punten:</source>
            <translation>The program always keeps this. The register sees these {0} points:</translation>
        </message>
        <message>
            <source>Het programma bewaart dit altijd. Het register ziet dit punt:</source>
            <translation>The program always keeps this. The register sees this point:</translation>
        </message>
        <message>
            <source>Nog niet mogelijk</source>
            <translation>Not possible yet</translation>
        </message>
        <message>
            <source>U kunt ze later aanvullen, met een reden.</source>
            <translation>You can complete them later, with a reason.</translation>
        </message>
    </context>
    <context>
        <name>AlGegeven</name>
        <message>
            <source>Is de aanwijzing al gegeven?</source>
            <translation>Has the instruction been given already?</translation>
        </message>
        <message>
            <source>Leg gegeven aanwijzing vast</source>
            <translation>Record given instruction</translation>
        </message>
        <message>
            <source>Leg vast wat er is gebeurd. Dat kan altijd, ook als iets ontbreekt.</source>
            <translation>Record what happened. You always can, even when something is missing.</translation>
        </message>
    </context>
    <context>
        <name>Balance</name>
        <message>
            <source>Geen verschil</source>
            <translation>No difference</translation>
        </message>
        <message>
            <source>Nog geen verschil: D of H ontbreekt</source>
            <translation>No difference yet: D or H is missing</translation>
        </message>
        <message>
            <source>Verschil</source>
            <translation>Difference</translation>
        </message>
        <message>
            <source>grens {0}</source>
            <translation>limit {0}</translation>
        </message>
        <message>
            <source>meer stemmen ▸</source>
            <translation>more votes ▸</translation>
        </message>
        <message>
            <source>onder de grens van {0}</source>
            <translation>below the limit of {0}</translation>
        </message>
        <message>
            <source>op of boven de grens van {0}</source>
            <translation>at or above the limit of {0}</translation>
        </message>
        <message>
            <source>{0} stem meer dan kiezers</source>
            <translation>{0} vote more than voters</translation>
        </message>
        <message>
            <source>{0} stem minder dan kiezers</source>
            <translation>{0} vote fewer than voters</translation>
        </message>
        <message>
            <source>{0} stemmen meer dan kiezers</source>
            <translation>{0} votes more than voters</translation>
        </message>
        <message>
            <source>{0} stemmen minder dan kiezers</source>
            <translation>{0} votes fewer than voters</translation>
        </message>
        <message>
            <source>◂ minder stemmen</source>
            <translation>◂ fewer votes</translation>
        </message>
    </context>
    <context>
        <name>Balk</name>
        <message>
            <source>wacht</source>
            <translation>waits</translation>
        </message>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>Beeld</name>
        <message>
            <source>afbeelding “{0}” is niet te tonen</source>
            <translation>image “{0}” cannot be shown</translation>
        </message>
    </context>
    <context>
        <name>BeginBezoekPaneel</name>
        <message>
            <source>Aankomst</source>
            <translation>Arrival</translation>
        </message>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Anders</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Begin bezoek</source>
            <translation>Start visit</translation>
        </message>
        <message>
            <source>Begint u ergens anders, dan noteren wij daar uw vertrek.</source>
            <translation>If you start somewhere else, we note your departure there.</translation>
        </message>
        <message>
            <source>Bezoek begonnen: {0}.</source>
            <translation>Visit started: {0}.</translation>
        </message>
        <message>
            <source>De aankomst ligt in de toekomst.</source>
            <translation>The arrival is in the future.</translation>
        </message>
        <message>
            <source>GSB, HSB, CSB</source>
            <translation>GSB, HSB, CSB</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Gevonden plekken</source>
            <translation>Places found</translation>
        </message>
        <message>
            <source>Kies eerst een plek.</source>
            <translation>Choose a place first.</translation>
        </message>
        <message>
            <source>Niets gevonden voor “{0}”.</source>
            <translation>Nothing found for “{0}”.</translation>
        </message>
        <message>
            <source>Nummer, naam, plaats of postcode</source>
            <translation>Number, name, town or postcode</translation>
        </message>
        <message>
            <source>Soort plek</source>
            <translation>Kind of place</translation>
        </message>
        <message>
            <source>Staat niet in de lijst</source>
            <translation>Not in the list</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Typ een tijd, bijvoorbeeld 14.05.</source>
            <translation>Type a time, for example 14:05.</translation>
        </message>
        <message>
            <source>U bent nu bij {0}</source>
            <translation>You are now at {0}</translation>
        </message>
        <message>
            <source>Waar bent u?</source>
            <translation>Where are you?</translation>
        </message>
        <message>
            <source>Wijzig de tijd.</source>
            <translation>Change the time.</translation>
        </message>
        <message>
            <source>Zoek een plek</source>
            <translation>Find a place</translation>
        </message>
        <message>
            <source>Zoek op nummer, naam, plaats of postcode. Of typ de plek zelf.</source>
            <translation>Search by number, name, town or postcode. Or type the place yourself.</translation>
        </message>
        <message>
            <source>plek</source>
            <translation>place</translation>
        </message>
        <message>
            <source>plekken</source>
            <translation>places</translation>
        </message>
    </context>
    <context>
        <name>BehoudPagina</name>
        <message>
            <source>De kopie is gemaakt en teruggelezen.</source>
            <translation>The copy has been made and read back.</translation>
        </message>
        <message>
            <source>Er staat niets half.</source>
            <translation>Nothing is left half done.</translation>
        </message>
        <message>
            <source>Kopie en wissen</source>
            <translation>Copy and wipe</translation>
        </message>
        <message>
            <source>U stopte de kopie.</source>
            <translation>You stopped the copy.</translation>
        </message>
        <message>
            <source>Wat u bewaart, en wat u na afloop weghaalt</source>
            <translation>What you keep, and what you take away afterwards</translation>
        </message>
    </context>
    <context>
        <name>BelOverlay</name>
        <message>
            <source>Bel de eerste</source>
            <translation>Call the first</translation>
        </message>
        <message>
            <source>Bellen</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Er staat geen nummer in het pakket. Bel het bureau.</source>
            <translation>There is no number in the package. Call the bureau.</translation>
        </message>
        <message>
            <source>Kies wie u belt. De tijd loopt dan, en het verslag staat klaar.</source>
            <translation>Choose whom you call. The time then runs, and the log is ready.</translation>
        </message>
        <message>
            <source>Nummers</source>
            <translation>Numbers</translation>
        </message>
        <message>
            <source>Om voor te lezen</source>
            <translation>To read aloud</translation>
        </message>
    </context>
    <context>
        <name>BelPaneel</name>
        <message>
            <source>Bellen</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Er staat geen nummer in het pakket. Bel het bureau.</source>
            <translation>There is no number in the package. Call the bureau.</translation>
        </message>
        <message>
            <source>uit het pakket</source>
            <translation>from the package</translation>
        </message>
    </context>
    <context>
        <name>BerichtenPaneel</name>
        <message>
            <source>Bel het bureau. Uw eigen werk klopt.</source>
            <translation>Call the bureau. Your own work is right.</translation>
        </message>
        <message>
            <source>Berichten van het bureau</source>
            <translation>Messages from the bureau</translation>
        </message>
        <message>
            <source>Bij uw vastlegging: {0}</source>
            <translation>About your record: {0}</translation>
        </message>
        <message>
            <source>Dit programma kent dit bericht niet. Bel het bureau.</source>
            <translation>This program does not know this message. Call the bureau.</translation>
        </message>
        <message>
            <source>Er is een nieuw pakket: versie {0}.</source>
            <translation>There is a new package: version {0}.</translation>
        </message>
        <message>
            <source>Het bureau verzond een bevestiging. Onder Kennisgevingen staat of u nog mailt.</source>
            <translation>The bureau sent a confirmation. Under Kennisgevingen you see whether you still mail.</translation>
        </message>
        <message>
            <source>Niet te lezen</source>
            <translation>Cannot be read</translation>
        </message>
        <message>
            <source>Nieuw pakket</source>
            <translation>New package</translation>
        </message>
        <message>
            <source>Pakket versie {0}. U heeft versie {1}.</source>
            <translation>Package version {0}. You have version {1}.</translation>
        </message>
    </context>
    <context>
        <name>BestandKeuze</name>
        <message>
            <source>Bladeren</source>
            <translation>Browse</translation>
        </message>
        <message>
            <source>Bladeren: {0}</source>
            <translation>Browse: {0}</translation>
        </message>
    </context>
    <context>
        <name>Bestanden</name>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bestand:</source>
            <translation>File:</translation>
        </message>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Dit bestand is er niet.</source>
            <translation>This file is not there.</translation>
        </message>
        <message>
            <source>Dit bestand is niet te lezen.</source>
            <translation>This file cannot be read.</translation>
        </message>
        <message>
            <source>Dit is een map, geen bestand.</source>
            <translation>This is a folder, not a file.</translation>
        </message>
        <message>
            <source>Het bestand is niet bewaard.</source>
            <translation>The file was not saved.</translation>
        </message>
        <message>
            <source>Kies</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Kies een andere map of een andere stick.</source>
            <translation>Choose another folder or another stick.</translation>
        </message>
        <message>
            <source>Kies een bestand.</source>
            <translation>Choose a file.</translation>
        </message>
        <message>
            <source>Kijk of de stick erin zit, en of het pad klopt.</source>
            <translation>Check that the stick is in, and that the path is right.</translation>
        </message>
        <message>
            <source>Kopieer het opnieuw, of vraag het bureau om een nieuw bestand.</source>
            <translation>Copy it again, or ask the bureau for a new file.</translation>
        </message>
        <message>
            <source>Map:</source>
            <translation>Folder:</translation>
        </message>
        <message>
            <source>Soort:</source>
            <translation>Kind:</translation>
        </message>
    </context>
    <context>
        <name>BestandenPaneel</name>
        <message>
            <source>1. Kies de lijsten</source>
            <translation>1. Choose the lists</translation>
        </message>
        <message>
            <source>Alleen voor een formulier dat geen gemeente noemt: GM0000.</source>
            <translation>Only for a form that names no municipality: GM0000.</translation>
        </message>
        <message>
            <source>CSV, JSON, een spreadsheet of EML. Sleep bestanden hierheen, of kies ze. Er verandert niets door te kijken.</source>
            <translation>CSV, JSON, a spreadsheet or EML. Drag files here, or choose them. Looking changes nothing.</translation>
        </message>
        <message>
            <source>Dag of gemeente opgeven</source>
            <translation>Enter a day or municipality</translation>
        </message>
        <message>
            <source>Dag van stemming</source>
            <translation>Day of the vote</translation>
        </message>
        <message>
            <source>De lijsten worden gelezen.</source>
            <translation>The lists are being read.</translation>
        </message>
        <message>
            <source>Dit is geen dag. Typ bijvoorbeeld 18-3-2026.</source>
            <translation>This is not a day. Type for instance 18-3-2026.</translation>
        </message>
        <message>
            <source>Een code is GM met vier cijfers.</source>
            <translation>A code is GM with four digits.</translation>
        </message>
        <message>
            <source>Gekozen lijsten</source>
            <translation>Chosen lists</translation>
        </message>
        <message>
            <source>Gemeentecode</source>
            <translation>Municipality code</translation>
        </message>
        <message>
            <source>Haal deze lijst weg</source>
            <translation>Take this list away</translation>
        </message>
        <message>
            <source>Kies bestanden</source>
            <translation>Choose files</translation>
        </message>
        <message>
            <source>Leeg: de dag van de pakketmap, of die van de lijst zelf.</source>
            <translation>Empty: the day of the package folder, or that of the list itself.</translation>
        </message>
        <message>
            <source>Lezen</source>
            <translation>Reading</translation>
        </message>
        <message>
            <source>Niet herkend</source>
            <translation>Not recognised</translation>
        </message>
        <message>
            <source>Nog niet gelezen</source>
            <translation>Not read yet</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>fout</source>
            <translation>error</translation>
        </message>
        <message>
            <source>fouten</source>
            <translation>errors</translation>
        </message>
        <message>
            <source>kan worden opgenomen</source>
            <translation>can be taken in</translation>
        </message>
        <message>
            <source>soorten waarschuwingen</source>
            <translation>kinds of warnings</translation>
        </message>
        <message>
            <source>stembureau</source>
            <translation>polling station</translation>
        </message>
        <message>
            <source>stembureaus</source>
            <translation>polling stations</translation>
        </message>
        <message>
            <source>waarschuwing</source>
            <translation>warning</translation>
        </message>
        <message>
            <source>{0} te zien</source>
            <translation>{0} to look at</translation>
        </message>
        <message>
            <source>{0}: {1} van {2}</source>
            <translation>{0}: {1} of {2}</translation>
        </message>
    </context>
    <context>
        <name>Bewaren</name>
        <message>
            <source>Bevindingen bewaren</source>
            <translation>Save the findings</translation>
        </message>
        <message>
            <source>Bewaard: {0}</source>
            <translation>Saved: {0}</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Verbeterde lijst bewaren</source>
            <translation>Save the corrected list</translation>
        </message>
    </context>
    <context>
        <name>Bezoek</name>
        <message>
            <source>Aankomst {0} is genoteerd</source>
            <translation>Arrival {0} is noted</translation>
        </message>
        <message>
            <source>Elk signaal is besproken</source>
            <translation>Every signal was discussed</translation>
        </message>
        <message>
            <source>Er is hier geen signaal</source>
            <translation>There is no signal here</translation>
        </message>
        <message>
            <source>Er staan geen vragen open</source>
            <translation>No questions are open</translation>
        </message>
        <message>
            <source>Signaal {0} is nog niet beoordeeld</source>
            <translation>Signal {0} was not judged yet</translation>
        </message>
        <message>
            <source>Signaal {0} is nog niet besproken</source>
            <translation>Signal {0} was not discussed yet</translation>
        </message>
        <message>
            <source>binnen sinds {0}</source>
            <translation>inside since {0}</translation>
        </message>
        <message>
            <source>formulier is nog niet vastgelegd</source>
            <translation>form was not stated yet</translation>
        </message>
        <message>
            <source>formulieren zijn nog niet vastgelegd</source>
            <translation>forms were not stated yet</translation>
        </message>
        <message>
            <source>kennisgeving is nog open</source>
            <translation>kennisgeving is still open</translation>
        </message>
        <message>
            <source>kennisgevingen zijn nog open</source>
            <translation>kennisgevingen are still open</translation>
        </message>
        <message>
            <source>vraag is nog open</source>
            <translation>question is still open</translation>
        </message>
        <message>
            <source>vragen zijn nog open</source>
            <translation>questions are still open</translation>
        </message>
        <message>
            <source>{0} en {1} meer</source>
            <translation>{0} and {1} more</translation>
        </message>
        <message>
            <source>{0} tot {1}</source>
            <translation>{0} to {1}</translation>
        </message>
        <message>
            <source>{0}, gemeente {1}</source>
            <translation>{0}, municipality of {1}</translation>
        </message>
    </context>
    <context>
        <name>BezoekPagina</name>
        <message>
            <source>Aankomst {0}</source>
            <translation>Arrival {0}</translation>
        </message>
        <message>
            <source>Alle bezoeken</source>
            <translation>All visits</translation>
        </message>
        <message>
            <source>Ander bezoek</source>
            <translation>Other visit</translation>
        </message>
        <message>
            <source>Begin bezoek</source>
            <translation>Start visit</translation>
        </message>
        <message>
            <source>Begin formulier</source>
            <translation>Start form</translation>
        </message>
        <message>
            <source>Begin pauze</source>
            <translation>Start break</translation>
        </message>
        <message>
            <source>Bezoek</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>De pauze is begonnen.</source>
            <translation>The break has begun.</translation>
        </message>
        <message>
            <source>De pauze is voorbij.</source>
            <translation>The break is over.</translation>
        </message>
        <message>
            <source>Deze plek typte u zelf.</source>
            <translation>You typed this place yourself.</translation>
        </message>
        <message>
            <source>Dit bezoek</source>
            <translation>This visit</translation>
        </message>
        <message>
            <source>Dit was een andere plek</source>
            <translation>This was another place</translation>
        </message>
        <message>
            <source>Druk op F2. Tijd en plek staan er dan al.</source>
            <translation>Press F2. Time and place are already there.</translation>
        </message>
        <message>
            <source>Druk op F4 en typ een nummer of een naam.</source>
            <translation>Press F4 and type a number or a name.</translation>
        </message>
        <message>
            <source>Eerst bij een andere plek. Reden: {0}</source>
            <translation>First at another place. Reason: {0}</translation>
        </message>
        <message>
            <source>Einde pauze</source>
            <translation>End break</translation>
        </message>
        <message>
            <source>Formulier op papier</source>
            <translation>Form on paper</translation>
        </message>
        <message>
            <source>Formulieren</source>
            <translation>Forms</translation>
        </message>
        <message>
            <source>Formulieren van dit bezoek</source>
            <translation>Forms of this visit</translation>
        </message>
        <message>
            <source>Ik ga weg hier</source>
            <translation>I am leaving here</translation>
        </message>
        <message>
            <source>Koppel</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Maak signaal</source>
            <translation>Make signal</translation>
        </message>
        <message>
            <source>Nog een keer</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Nog geen bezoek</source>
            <translation>No visit yet</translation>
        </message>
        <message>
            <source>Nog geen notities</source>
            <translation>No notes yet</translation>
        </message>
        <message>
            <source>Notities</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Notities van dit bezoek</source>
            <translation>Notes of this visit</translation>
        </message>
        <message>
            <source>Pauze {0} tot {1}</source>
            <translation>Break {0} to {1}</translation>
        </message>
        <message>
            <source>Staat de plek toch in de lijst? Koppel hem dan.</source>
            <translation>Is the place in the list after all? Then link it.</translation>
        </message>
        <message>
            <source>Thema {0}</source>
            <translation>Theme {0}</translation>
        </message>
        <message>
            <source>Verder met formulier</source>
            <translation>Continue form</translation>
        </message>
        <message>
            <source>Vertrek {0}</source>
            <translation>Departure {0}</translation>
        </message>
        <message>
            <source>door een lijst</source>
            <translation>through a list</translation>
        </message>
        <message>
            <source>nu</source>
            <translation>now</translation>
        </message>
        <message>
            <source>open de regel</source>
            <translation>open the row</translation>
        </message>
        <message>
            <source>{0} van {1} vastgelegd</source>
            <translation>{0} of {1} recorded</translation>
        </message>
    </context>
    <context>
        <name>BijAntwoord</name>
        <message>
            <source>Dit kan een signaal zijn.</source>
            <translation>This may be a signal.</translation>
        </message>
        <message>
            <source>Maak signaal</source>
            <translation>Make signal</translation>
        </message>
        <message>
            <source>Waarom klopt dit? {0}</source>
            <translation>Why is this right? {0}</translation>
        </message>
    </context>
    <context>
        <name>Button</name>
        <message>
            <source>toets {0}</source>
            <translation>key {0}</translation>
        </message>
    </context>
    <context>
        <name>ChoiceList</name>
        <message>
            <source>Gekozen: {0}</source>
            <translation>Chosen: {0}</translation>
        </message>
        <message>
            <source>Kies een antwoord</source>
            <translation>Choose an answer</translation>
        </message>
        <message>
            <source>Niets gevonden. Typ minder letters.</source>
            <translation>Nothing found. Type fewer letters.</translation>
        </message>
        <message>
            <source>Typ een deel van het antwoord</source>
            <translation>Type part of the answer</translation>
        </message>
        <message>
            <source>{0} gevonden</source>
            <translation>{0} found</translation>
        </message>
        <message>
            <source>{0}: zoek</source>
            <translation>{0}: search</translation>
        </message>
    </context>
    <context>
        <name>Circles</name>
        <message>
            <source>Drie kenmerken</source>
            <translation>Three criteria</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>nog niet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>{0} van 3 kenmerken</source>
            <translation>{0} of 3 criteria</translation>
        </message>
    </context>
    <context>
        <name>ControlePagina</name>
        <message>
            <source>Alles is ingevuld</source>
            <translation>Everything is filled in</translation>
        </message>
        <message>
            <source>Controleer uw antwoorden</source>
            <translation>Check your answers</translation>
        </message>
        <message>
            <source>De correctie van {0} is vastgelegd.</source>
            <translation>The correction of {0} has been recorded.</translation>
        </message>
        <message>
            <source>De eerdere versie blijft in het logboek.</source>
            <translation>The earlier version stays in the log.</translation>
        </message>
        <message>
            <source>De reden ontbreekt.</source>
            <translation>The reason is missing.</translation>
        </message>
        <message>
            <source>Er is daarna iets gewijzigd. Wijzig de vragen zelf.</source>
            <translation>Something was changed after this. Change the questions themselves.</translation>
        </message>
        <message>
            <source>Hierna kunt u alleen corrigeren met een reden.</source>
            <translation>After this you can only correct with a reason.</translation>
        </message>
        <message>
            <source>Leg correctie vast</source>
            <translation>Record correction</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Nog {0} open</source>
            <translation>{0} still open</translation>
        </message>
        <message>
            <source>Nog {0} open of fout</source>
            <translation>{0} still open or wrong</translation>
        </message>
        <message>
            <source>Onderdelen</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>Schrijf waarom.</source>
            <translation>Write why.</translation>
        </message>
        <message>
            <source>Terug naar de vragen</source>
            <translation>Back to the questions</translation>
        </message>
        <message>
            <source>U wijzigde nog niets.</source>
            <translation>You have not changed anything yet.</translation>
        </message>
        <message>
            <source>Waarom corrigeert u dit?</source>
            <translation>Why do you correct this?</translation>
        </message>
        <message>
            <source>Wat was vastgelegd, blijft te lezen. Dit staat erbij in het logboek.</source>
            <translation>What was recorded can still be read. This is added in the log.</translation>
        </message>
        <message>
            <source>Wijzig eerst een antwoord.</source>
            <translation>Change an answer first.</translation>
        </message>
        <message>
            <source>Zet open op “niet gezien”</source>
            <translation>Mark open questions “not observed”</translation>
        </message>
        <message>
            <source>fout</source>
            <translation>error</translation>
        </message>
        <message>
            <source>fouten</source>
            <translation>errors</translation>
        </message>
        <message>
            <source>keer let op zonder reden</source>
            <translation>× needs attention without a reason</translation>
        </message>
        <message>
            <source>klaar</source>
            <translation>ready</translation>
        </message>
        <message>
            <source>let op zonder reden</source>
            <translation>attention without a reason</translation>
        </message>
        <message>
            <source>vraag is nog open</source>
            <translation>question is still open</translation>
        </message>
        <message>
            <source>vraag staat</source>
            <translation>question set</translation>
        </message>
        <message>
            <source>vragen staan</source>
            <translation>questions set</translation>
        </message>
        <message>
            <source>vragen zijn nog open</source>
            <translation>questions are still open</translation>
        </message>
        <message>
            <source>{0} is vastgelegd.</source>
            <translation>{0} has been recorded.</translation>
        </message>
        <message>
            <source>{0} op “niet gezien”.</source>
            <translation>{0} to “not observed”.</translation>
        </message>
    </context>
    <context>
        <name>CorrectiePagina</name>
        <message>
            <source>Dit staat in het logboek.</source>
            <translation>This is in the log.</translation>
        </message>
        <message>
            <source>Leg correctie vast</source>
            <translation>Record correction</translation>
        </message>
        <message>
            <source>Procesaanwijzing corrigeren</source>
            <translation>Correct procesaanwijzing</translation>
        </message>
        <message>
            <source>Waarom corrigeert u dit?</source>
            <translation>Why do you correct this?</translation>
        </message>
        <message>
            <source>onregelmatigheid {0}</source>
            <translation>onregelmatigheid {0}</translation>
        </message>
        <message>
            <source>wat was vastgelegd, blijft te lezen</source>
            <translation>what was recorded can still be read</translation>
        </message>
    </context>
    <context>
        <name>Counter</name>
        <message>
            <source>Laatste terug</source>
            <translation>Last one back</translation>
        </message>
        <message>
            <source>Spatie</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>{0}: één eraf</source>
            <translation>{0}: one less</translation>
        </message>
        <message>
            <source>{0}: één erbij</source>
            <translation>{0}: one more</translation>
        </message>
    </context>
    <context>
        <name>DBusSessie</name>
        <message>
            <source>Het dossier wordt eerst vergrendeld</source>
            <translation>The dossier will be locked first</translation>
        </message>
    </context>
    <context>
        <name>DaarnaPaneel</name>
        <message>
            <source>1 mail staat klaar als concept</source>
            <translation>1 mail is ready as a draft</translation>
        </message>
        <message>
            <source>Bel: {0}</source>
            <translation>Call: {0}</translation>
        </message>
        <message>
            <source>Daarna</source>
            <translation>After that</translation>
        </message>
        <message>
            <source>Opvolging: kijk om {0}</source>
            <translation>Follow-up: check at {0}</translation>
        </message>
        <message>
            <source>Opvolging: leg vast hoe het ging</source>
            <translation>Follow-up: record how it went</translation>
        </message>
        <message>
            <source>{0} mails staan klaar als concept</source>
            <translation>{0} mails are ready as drafts</translation>
        </message>
    </context>
    <context>
        <name>DagSluitenPaneel</name>
        <message>
            <source>De werkdag is gesloten.</source>
            <translation>The working day is closed.</translation>
        </message>
        <message>
            <source>Nog niet</source>
            <translation>Not yet</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>dinsdag</source>
            <translation>Tuesday</translation>
        </message>
        <message>
            <source>donderdag</source>
            <translation>Thursday</translation>
        </message>
        <message>
            <source>maandag</source>
            <translation>Monday</translation>
        </message>
        <message>
            <source>vrijdag</source>
            <translation>Friday</translation>
        </message>
        <message>
            <source>woensdag</source>
            <translation>Wednesday</translation>
        </message>
        <message>
            <source>zaterdag</source>
            <translation>Saturday</translation>
        </message>
        <message>
            <source>zondag</source>
            <translation>Sunday</translation>
        </message>
    </context>
    <context>
        <name>DemoBand</name>
        <message>
            <source>DEMO: dit is oefenen. Niets hiervan is echt.</source>
            <translation>DEMO: this is practice. None of this is real.</translation>
        </message>
    </context>
    <context>
        <name>DonkerPaneel</name>
        <message>
            <source>Voor waarnemers van de Kiesraad</source>
            <translation>For observers (waarnemers) of the Kiesraad</translation>
        </message>
        <message>
            <source>Waarnemer</source>
            <translation>Waarnemer</translation>
        </message>
    </context>
    <context>
        <name>Dossiercontrole</name>
        <message>
            <source>Begin opnieuw. Er is niets veranderd.</source>
            <translation>Start again. Nothing was changed.</translation>
        </message>
        <message>
            <source>De controle is niet afgemaakt.</source>
            <translation>The check was not finished.</translation>
        </message>
    </context>
    <context>
        <name>DossiercontrolePaneel</name>
        <message>
            <source> Van {0} is de inhoud gewist.</source>
            <translation> The content of {0} was erased.</translation>
        </message>
        <message>
            <source>Controle</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Controleer dit dossier</source>
            <translation>Check this dossier</translation>
        </message>
        <message>
            <source>De controle loopt. U kunt gewoon doorwerken.</source>
            <translation>The check is running. You can just go on working.</translation>
        </message>
        <message>
            <source>Dit dossier</source>
            <translation>This dossier</translation>
        </message>
        <message>
            <source>Dit dossier klopt niet.</source>
            <translation>This dossier is not right.</translation>
        </message>
        <message>
            <source>Dit dossier klopt.</source>
            <translation>This dossier is right.</translation>
        </message>
        <message>
            <source>Er is niets veranderd.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Gebruik dit dossier niet verder. Bel het bureau.</source>
            <translation>Do not use this dossier any further. Call the bureau.</translation>
        </message>
        <message>
            <source>Gecontroleerd op {0}.</source>
            <translation>Checked on {0}.</translation>
        </message>
        <message>
            <source>Nagekeken op handtekening en inhoud: {0}.</source>
            <translation>Checked, signature and content: {0}.</translation>
        </message>
        <message>
            <source>Nog niet helemaal gecontroleerd.</source>
            <translation>Not fully checked yet.</translation>
        </message>
        <message>
            <source>Stop de controle</source>
            <translation>Stop the check</translation>
        </message>
        <message>
            <source>U stopte de controle.</source>
            <translation>You stopped the check.</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>line</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
    </context>
    <context>
        <name>Eerder</name>
        <message>
            <source>De vorige keer paste de wachtzin niet.</source>
            <translation>The passphrase did not fit last time.</translation>
        </message>
        <message>
            <source>Wacht {0} tellen.</source>
            <translation>Wait {0} seconds.</translation>
        </message>
    </context>
    <context>
        <name>EerderePaneel</name>
        <message>
            <source>Eerdere dossiers</source>
            <translation>Earlier dossiers</translation>
        </message>
        <message>
            <source>Eerdere dossiers op deze laptop</source>
            <translation>Earlier dossiers on this laptop</translation>
        </message>
        <message>
            <source>Geen eerdere</source>
            <translation>No earlier ones</translation>
        </message>
        <message>
            <source>Het dossier wordt geopend…</source>
            <translation>The dossier is being opened…</translation>
        </message>
        <message>
            <source>Hoort bij dit dossier</source>
            <translation>Belongs to this dossier</translation>
        </message>
        <message>
            <source>Op deze laptop staat alleen het dossier dat nu open is.</source>
            <translation>This laptop has only the dossier that is open now.</translation>
        </message>
        <message>
            <source>Op slot</source>
            <translation>Locked</translation>
        </message>
        <message>
            <source>Open en neem op</source>
            <translation>Open and take in</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Typ de wachtzin van dat dossier.</source>
            <translation>Type the passphrase of that dossier.</translation>
        </message>
        <message>
            <source>Wacht op het antwoord van het bureau</source>
            <translation>Waits for the answer of the bureau</translation>
        </message>
        <message>
            <source>Wachtzin van dat dossier</source>
            <translation>Passphrase of that dossier</translation>
        </message>
        <message>
            <source>Wachtzin vergeten?</source>
            <translation>Forgot the passphrase?</translation>
        </message>
        <message>
            <source>Wat u opent, hoort daarna bij dit dossier. U verstuurt het samen.</source>
            <translation>What you open then belongs to this dossier. You send it together.</translation>
        </message>
    </context>
    <context>
        <name>EersteStart</name>
        <message>
            <source>Alles op deze laptop wordt versleuteld</source>
            <translation>Everything on this laptop will be encrypted</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Controleer de vingerafdruk</source>
            <translation>Check the fingerprint</translation>
        </message>
        <message>
            <source>Eerste start</source>
            <translation>First start</translation>
        </message>
        <message>
            <source>Het dossier wordt gemaakt…</source>
            <translation>The dossier is being made…</translation>
        </message>
        <message>
            <source>Het pakket wordt gecontroleerd…</source>
            <translation>The package is being checked…</translation>
        </message>
        <message>
            <source>Hierna staat alles klaar</source>
            <translation>After this everything is ready</translation>
        </message>
        <message>
            <source>Kies een wachtzin</source>
            <translation>Choose a passphrase</translation>
        </message>
        <message>
            <source>Kies het pakket</source>
            <translation>Choose the package</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Stap {0} van {1}</source>
            <translation>Step {0} of {1}</translation>
        </message>
        <message>
            <source>U heeft geen netwerk nodig</source>
            <translation>You need no network</translation>
        </message>
        <message>
            <source>Verder</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Vorige</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>Vraag toelating</source>
            <translation>Ask for admission</translation>
        </message>
        <message>
            <source>Zet een kopie terug</source>
            <translation>Restore a copy</translation>
        </message>
    </context>
    <context>
        <name>Erbij</name>
        <message>
            <source>Voeg toe: {0}</source>
            <translation>Add: {0}</translation>
        </message>
    </context>
    <context>
        <name>FileField</name>
        <message>
            <source>Haal weg</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Kies een ander bestand</source>
            <translation>Choose another file</translation>
        </message>
        <message>
            <source>Kies een bestand</source>
            <translation>Choose a file</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>nog geen bestand</source>
            <translation>no file yet</translation>
        </message>
        <message>
            <source>{0}: gekozen foto</source>
            <translation>{0}: chosen photo</translation>
        </message>
    </context>
    <context>
        <name>Formulier</name>
        <message>
            <source>Bel het bureau.</source>
            <translation>Call the bureau.</translation>
        </message>
        <message>
            <source>Dit formulier is niet te openen</source>
            <translation>This form cannot be opened</translation>
        </message>
        <message>
            <source>Dit formulier is vastgelegd.</source>
            <translation>This form has been recorded.</translation>
        </message>
        <message>
            <source>Formulier {0}, versie {1}</source>
            <translation>Form {0}, version {1}</translation>
        </message>
        <message>
            <source>Naar het bezoek</source>
            <translation>To the visit</translation>
        </message>
        <message>
            <source>Thema {0}</source>
            <translation>Theme {0}</translation>
        </message>
        <message>
            <source>Uw antwoorden zijn bewaard.</source>
            <translation>Your answers have been kept.</translation>
        </message>
        <message>
            <source>versie {0}</source>
            <translation>version {0}</translation>
        </message>
        <message>
            <source>{0} (nieuwe formulieren: {1})</source>
            <translation>{0} (new forms: {1})</translation>
        </message>
        <message>
            <source>{0} corrigeren</source>
            <translation>Correct {0}</translation>
        </message>
    </context>
    <context>
        <name>FormulierPagina</name>
        <message>
            <source>Controleer</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Signaal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>U gebruikt een schermlezer. Na een toets blijft u bij de vraag.</source>
            <translation>You use a screen reader. After a key you stay at the question.</translation>
        </message>
        <message>
            <source>Verder</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Verder: {0}</source>
            <translation>Next: {0}</translation>
        </message>
        <message>
            <source>Volgende</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Vorige</source>
            <translation>Previous</translation>
        </message>
    </context>
    <context>
        <name>Gang</name>
        <message>
            <source>Er is verder niets open.</source>
            <translation>Nothing else is open.</translation>
        </message>
        <message>
            <source>Ongedaan gemaakt.</source>
            <translation>Undone.</translation>
        </message>
        <message>
            <source>Opnieuw gedaan.</source>
            <translation>Done again.</translation>
        </message>
        <message>
            <source>U was bij {0}.</source>
            <translation>You were at {0}.</translation>
        </message>
    </context>
    <context>
        <name>GebondenRijen</name>
        <message>
            <source>Deze tekst is {0} tekens te lang. Maak hem korter.</source>
            <translation>This text is {0} characters too long. Make it shorter.</translation>
        </message>
        <message>
            <source>Noteer de tijd, bijvoorbeeld 9.41.</source>
            <translation>Note the time, for example 9:41.</translation>
        </message>
    </context>
    <context>
        <name>GeenStart</name>
        <message>
            <source>Bel anders het bureau.</source>
            <translation>Else call the bureau.</translation>
        </message>
        <message>
            <source>Ga naar dat venster.</source>
            <translation>Go to that window.</translation>
        </message>
        <message>
            <source>Het programma is al open.</source>
            <translation>The program is open already.</translation>
        </message>
        <message>
            <source>Het programma kan zijn map niet gebruiken.</source>
            <translation>The program cannot use its folder.</translation>
        </message>
        <message>
            <source>Kijk of de schijf vol is, of alleen gelezen mag worden. Er is niets gewist.</source>
            <translation>See whether the disk is full, or may only be read. Nothing was erased.</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Waarnemer</source>
            <translation>Waarnemer</translation>
        </message>
    </context>
    <context>
        <name>GegevenPaneel</name>
        <message>
            <source>Gegeven met afwijking: {0} punten.</source>
            <translation>Given with a deviation: {0} points.</translation>
        </message>
        <message>
            <source>Gegeven procesaanwijzing</source>
            <translation>Procesaanwijzing that was given</translation>
        </message>
        <message>
            <source>Iedereen weet het.</source>
            <translation>Everyone knows.</translation>
        </message>
        <message>
            <source>Kennisgevingen</source>
            <translation>Kennisgevingen</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Nog niet vastgelegd.</source>
            <translation>Not recorded yet.</translation>
        </message>
        <message>
            <source>Nog {0} open.</source>
            <translation>{0} still open.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Opvolging</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Plan 3.4</source>
            <translation>Plan 3.4</translation>
        </message>
        <message>
            <source>Zonder afwijking.</source>
            <translation>Without a deviation.</translation>
        </message>
    </context>
    <context>
        <name>Gegevens</name>
        <message>
            <source>Begin eerst een bezoek. Daarna zijn er gegevens.</source>
            <translation>Start a visit first. After that there is data.</translation>
        </message>
        <message>
            <source>Bewaar gegevens</source>
            <translation>Save data</translation>
        </message>
        <message>
            <source>Bewaar leesbaar</source>
            <translation>Save readable</translation>
        </message>
        <message>
            <source>De gegevens zijn bewaard, niet versleuteld.</source>
            <translation>The data was saved, not encrypted.</translation>
        </message>
        <message>
            <source>De gegevens zijn niet bewaard.</source>
            <translation>The data was not saved.</translation>
        </message>
        <message>
            <source>Deze bestanden zijn niet versleuteld.</source>
            <translation>These files are not encrypted.</translation>
        </message>
        <message>
            <source>Er is niets bewaard.</source>
            <translation>Nothing was saved.</translation>
        </message>
        <message>
            <source>Er is nog geen werkdag.</source>
            <translation>There is no working day yet.</translation>
        </message>
        <message>
            <source>Gegevens van de dag</source>
            <translation>Data of the day</translation>
        </message>
        <message>
            <source>Kies een andere map of een andere stick.</source>
            <translation>Choose another folder or another stick.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>U bewaart de waarnemingen van de dag als CSV, XLSX en ODK. Ze staan dan buiten de kluis. Iedereen die het bestand heeft, kan alles lezen.</source>
            <translation>You save the observations of the day as CSV, XLSX and ODK. They are then outside the vault. Whoever has the file can read everything.</translation>
        </message>
        <message>
            <source>U stopte het bewaren van de gegevens.</source>
            <translation>You stopped saving the data.</translation>
        </message>
        <message>
            <source>ZIP (*.zip)</source>
            <translation>ZIP (*.zip)</translation>
        </message>
        <message>
            <source>waarnemingen.zip</source>
            <translation>waarnemingen.zip</translation>
        </message>
    </context>
    <context>
        <name>GeinformeerdPaneel</name>
        <message>
            <source>Hoe is het verteld?</source>
            <translation>How was it told?</translation>
        </message>
        <message>
            <source>Kies de rol of schrijf die, geen naam.</source>
            <translation>Choose the role or write it, not a name.</translation>
        </message>
        <message>
            <source>Noteer</source>
            <translation>Note it</translation>
        </message>
        <message>
            <source>Plan 1.4 en 3.5</source>
            <translation>Plan 1.4 and 3.5</translation>
        </message>
        <message>
            <source>Verteld om {0}</source>
            <translation>Told at {0}</translation>
        </message>
        <message>
            <source>Wanneer is het verteld?</source>
            <translation>When was it told?</translation>
        </message>
        <message>
            <source>Weet de gemeente dit al?</source>
            <translation>Does the municipality know already?</translation>
        </message>
        <message>
            <source>Wie vertelde het?</source>
            <translation>Who told it?</translation>
        </message>
    </context>
    <context>
        <name>Gespreksstrook</name>
        <message>
            <source>Gesprek klaar</source>
            <translation>Call finished</translation>
        </message>
        <message>
            <source>In gesprek met {0}</source>
            <translation>Talking with {0}</translation>
        </message>
        <message>
            <source>Naar het verslag</source>
            <translation>To the log</translation>
        </message>
    </context>
    <context>
        <name>GroepBlad</name>
        <message>
            <source>Akkoord</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>Enter wisselt de keuze van een regel.</source>
            <translation>Enter switches the choice of a line.</translation>
        </message>
        <message>
            <source>Herstel</source>
            <translation>To mend it</translation>
        </message>
        <message>
            <source>Keuze</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>Kolom</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Laat alles staan</source>
            <translation>Leave all as it was</translation>
        </message>
        <message>
            <source>Neem alles over</source>
            <translation>Take all</translation>
        </message>
        <message>
            <source>Regel</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Regels: {0}</source>
            <translation>Lines: {0}</translation>
        </message>
        <message>
            <source>Staat er</source>
            <translation>It says</translation>
        </message>
        <message>
            <source>Toch niet akkoord</source>
            <translation>Do not accept after all</translation>
        </message>
        <message>
            <source>Toon de regel</source>
            <translation>Show the line</translation>
        </message>
        <message>
            <source>Toon {0} regels</source>
            <translation>Show {0} lines</translation>
        </message>
        <message>
            <source>Waar</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Wordt</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>hele bestand</source>
            <translation>whole file</translation>
        </message>
        <message>
            <source>kolom {0}</source>
            <translation>column {0}</translation>
        </message>
        <message>
            <source>kolommen {0}</source>
            <translation>columns {0}</translation>
        </message>
        <message>
            <source>laat staan</source>
            <translation>leave</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>neem over</source>
            <translation>take</translation>
        </message>
        <message>
            <source>regel {0}</source>
            <translation>line {0}</translation>
        </message>
        <message>
            <source>{0} en nog {1}</source>
            <translation>{0} and {1} more</translation>
        </message>
        <message>
            <source>{0} keer: {1}</source>
            <translation>{0} times: {1}</translation>
        </message>
    </context>
    <context>
        <name>Groot</name>
        <message>
            <source>Maak groter</source>
            <translation>Make larger</translation>
        </message>
        <message>
            <source>Maak kleiner</source>
            <translation>Make smaller</translation>
        </message>
    </context>
    <context>
        <name>Herhalen</name>
        <message>
            <source>Er is daarna iets gewijzigd. Druk op Ctrl+Z.</source>
            <translation>Something was changed after this. Press Ctrl+Z.</translation>
        </message>
        <message>
            <source>Hier past er niet een meer bij.</source>
            <translation>No more fit in here.</translation>
        </message>
        <message>
            <source>{0} is weg.</source>
            <translation>{0} is gone.</translation>
        </message>
        <message>
            <source>{0} staat erbij.</source>
            <translation>{0} was added.</translation>
        </message>
    </context>
    <context>
        <name>Herhaling</name>
        <message>
            <source>nog geen</source>
            <translation>none yet</translation>
        </message>
    </context>
    <context>
        <name>HerstelPagina</name>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Twee mensen van het bureau helpen u</source>
            <translation>Two people of the bureau help you</translation>
        </message>
        <message>
            <source>U heeft geen netwerk nodig</source>
            <translation>You need no network</translation>
        </message>
        <message>
            <source>Uw werk blijft versleuteld op deze laptop</source>
            <translation>Your work stays encrypted on this laptop</translation>
        </message>
        <message>
            <source>Wachtzin vergeten</source>
            <translation>Passphrase forgotten</translation>
        </message>
    </context>
    <context>
        <name>HerstelPaneel</name>
        <message>
            <source>Antwoord (*.wvk)</source>
            <translation>Answer (*.wvk)</translation>
        </message>
        <message>
            <source>Antwoord van het bureau</source>
            <translation>Answer of the bureau</translation>
        </message>
        <message>
            <source>Bewaar verzoek</source>
            <translation>Save request</translation>
        </message>
        <message>
            <source>Breng het verzoek naar het bureau. Het bureau belt u. Lees deze tekens dan voor.</source>
            <translation>Bring the request to the bureau. The bureau calls you. Then read these characters aloud.</translation>
        </message>
        <message>
            <source>De kluis wordt geopend…</source>
            <translation>The vault is being opened…</translation>
        </message>
        <message>
            <source>De naam eindigt op .wvk. Het past alleen bij dit verzoek.</source>
            <translation>The name ends in .wvk. It fits this request only.</translation>
        </message>
        <message>
            <source>De nieuwe wachtzin</source>
            <translation>The new passphrase</translation>
        </message>
        <message>
            <source>De nieuwe wachtzin ontbreekt.</source>
            <translation>The new passphrase is missing.</translation>
        </message>
        <message>
            <source>Er is nog geen antwoord gekozen.</source>
            <translation>No answer has been chosen yet.</translation>
        </message>
        <message>
            <source>Het verzoek is bewaard.</source>
            <translation>The request has been saved.</translation>
        </message>
        <message>
            <source>Het verzoek wordt gemaakt…</source>
            <translation>The request is being made…</translation>
        </message>
        <message>
            <source>Kies eerst uw nieuwe wachtzin. Die geldt zodra het bureau heeft geantwoord.</source>
            <translation>First choose your new passphrase. It counts as soon as the bureau has answered.</translation>
        </message>
        <message>
            <source>Kies het bestand van het bureau.</source>
            <translation>Choose the bureau's file.</translation>
        </message>
        <message>
            <source>Maak het verzoek</source>
            <translation>Make the request</translation>
        </message>
        <message>
            <source>Nieuw verzoek</source>
            <translation>New request</translation>
        </message>
        <message>
            <source>Open het dossier</source>
            <translation>Open the dossier</translation>
        </message>
        <message>
            <source>U koos hem bij het verzoek. Typ hem hier.</source>
            <translation>You chose it with the request. Type it here.</translation>
        </message>
        <message>
            <source>Verzoek om herstel (*.wvh)</source>
            <translation>Recovery request (*.wvh)</translation>
        </message>
        <message>
            <source>Vraag herstel</source>
            <translation>Ask for recovery</translation>
        </message>
        <message>
            <source>Wacht op het bureau</source>
            <translation>Wait for the bureau</translation>
        </message>
        <message>
            <source>{0}. Breng of stuur dit naar het bureau.</source>
            <translation>{0}. Bring or send this to the bureau.</translation>
        </message>
    </context>
    <context>
        <name>Hier</name>
        <message>
            <source>Afmaken en versturen kan nog. Een nieuw bezoek (F4) begint een nieuwe werkdag.</source>
            <translation>You can still finish and send. A new visit (F4) begins a new working day.</translation>
        </message>
        <message>
            <source>Alles is ontvangen</source>
            <translation>Everything was received</translation>
        </message>
        <message>
            <source>Ander bezoek</source>
            <translation>Other visit</translation>
        </message>
        <message>
            <source>Begin bezoek</source>
            <translation>Start visit</translation>
        </message>
        <message>
            <source>Begin formulier</source>
            <translation>Start form</translation>
        </message>
        <message>
            <source>De dag is gesloten</source>
            <translation>The day is closed</translation>
        </message>
        <message>
            <source>Formulier</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Geen bezoek bezig</source>
            <translation>No visit in progress</translation>
        </message>
        <message>
            <source>Ik ga weg hier</source>
            <translation>I am leaving here</translation>
        </message>
        <message>
            <source>Kies waar u heen gaat.</source>
            <translation>Choose where you go.</translation>
        </message>
        <message>
            <source>Naar versturen</source>
            <translation>Go to sending</translation>
        </message>
        <message>
            <source>Straks</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>U bent nergens binnen</source>
            <translation>You are not inside anywhere</translation>
        </message>
        <message>
            <source>U bent nu hier</source>
            <translation>You are here now</translation>
        </message>
        <message>
            <source>Verder met formulier</source>
            <translation>Continue form</translation>
        </message>
        <message>
            <source>Voor u weggaat</source>
            <translation>Before you leave</translation>
        </message>
        <message>
            <source>pauze</source>
            <translation>break</translation>
        </message>
        <message>
            <source>regel wacht</source>
            <translation>line waits</translation>
        </message>
        <message>
            <source>regels wachten</source>
            <translation>lines wait</translation>
        </message>
        <message>
            <source>{0} op verzending</source>
            <translation>{0} to be sent</translation>
        </message>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>Hulp</name>
        <message>
            <source>Bel het bureau. Uw werk blijft bewaard op deze laptop.</source>
            <translation>Call the bureau. Your work stays on this laptop.</translation>
        </message>
        <message>
            <source>De nieuwe wachtzin ook vergeten?</source>
            <translation>Forgot the new passphrase too?</translation>
        </message>
        <message>
            <source>De wachtzin koos u bij de eerste start. Hij opent uw dossier op deze laptop. Typ de wachtzin en druk op Enter. Met Toon ziet u wat u typt.</source>
            <translation>You chose the passphrase at the first start. It opens your dossier on this laptop. Type the passphrase and press Enter. With Show you see what you type.</translation>
        </message>
        <message>
            <source>Die beschermt het verzoek zolang u wacht. Met die wachtzin opent u straks ook uw dossier.</source>
            <translation>It protects the request while you wait. Later you also open your dossier with that passphrase.</translation>
        </message>
        <message>
            <source>Het bureau laat deze laptop toe. Tot dan kunt u gewoon werken. Versturen kan pas daarna.</source>
            <translation>The bureau admits this laptop. Until then you can just work. Sending is possible only after that.</translation>
        </message>
        <message>
            <source>Het bureau maakt het verkiezingspakket. Daarin staan de stembureaus en de formulieren. Het persoonlijke bestand zegt wie u bent.</source>
            <translation>The bureau makes the election package. It holds the polling stations and the forms. The personal file says who you are.</translation>
        </message>
        <message>
            <source>Kies Nieuw verzoek. Een antwoord op het oude verzoek werkt dan niet meer.</source>
            <translation>Choose New request. An answer to the old request then no longer works.</translation>
        </message>
        <message>
            <source>Komt u er niet uit?</source>
            <translation>Still stuck?</translation>
        </message>
        <message>
            <source>Niemand kan uw wachtzin opzoeken. Bel het bureau en wis niets. Twee sleutelhouders kunnen samen de kluis openen. U kunt ook meteen verder met een nieuw dossier. Uw werk blijft veilig op deze laptop.</source>
            <translation>Nobody can look up your passphrase. Call the bureau and erase nothing. Two key holders together can open the vault. You can also go on at once with a new dossier. Your work stays safe on this laptop.</translation>
        </message>
        <message>
            <source>Twee sleutelhouders openen elk één laag. Geen van beiden kan het alleen. Zij bellen u eerst, en vergelijken de tekens.</source>
            <translation>Two key holders each open one layer. Neither can do it alone. They call you first, and compare the characters.</translation>
        </message>
        <message>
            <source>Vijf losse woorden die alleen u kent. Daarmee opent u straks uw dossier. Schrijf ze niet op de laptop.</source>
            <translation>Five unrelated words that only you know. With them you open your dossier later. Do not write them on the laptop.</translation>
        </message>
        <message>
            <source>Waarom kies ik nu al een nieuwe wachtzin?</source>
            <translation>Why do I choose a new passphrase now?</translation>
        </message>
        <message>
            <source>Wachtzin vergeten?</source>
            <translation>Forgot the passphrase?</translation>
        </message>
        <message>
            <source>Wat doet het bureau?</source>
            <translation>What does the bureau do?</translation>
        </message>
        <message>
            <source>Wat is de vingerafdruk?</source>
            <translation>What is the fingerprint?</translation>
        </message>
        <message>
            <source>Wat is de wachtzin?</source>
            <translation>What is the passphrase?</translation>
        </message>
        <message>
            <source>Wat is het pakket?</source>
            <translation>What is the package?</translation>
        </message>
        <message>
            <source>Wat is toelating?</source>
            <translation>What is admission?</translation>
        </message>
        <message>
            <source>Zestien groepen tekens die bij dit pakket horen. U kreeg ze op papier. Zijn ze gelijk? Dan komt het pakket van het bureau.</source>
            <translation>Sixteen groups of characters that belong to this package. You got them on paper. Are they the same? Then the package comes from the bureau.</translation>
        </message>
    </context>
    <context>
        <name>HulpBlad</name>
        <message>
            <source>Hulp</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Instellingen</name>
        <message>
            <source>Donker</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Grotere knoppen (aanraken)</source>
            <translation>Larger buttons (touch)</translation>
        </message>
        <message>
            <source>Hoog contrast</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Hulp</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Kleinere knoppen</source>
            <translation>Smaller buttons</translation>
        </message>
        <message>
            <source>Licht</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Tekst {0} %</source>
            <translation>Text {0} %</translation>
        </message>
        <message>
            <source>Zoals het systeem</source>
            <translation>As the system</translation>
        </message>
    </context>
    <context>
        <name>Intrekken</name>
        <message>
            <source>Dit ligt vast. Klopt het niet? Trek het in met een reden.</source>
            <translation>This has been recorded. Is it wrong? Withdraw it with a reason.</translation>
        </message>
        <message>
            <source>Noteer daarna wat wel klopt. Dit blijft in het logboek staan.</source>
            <translation>Then note what is right. This stays in the logboek.</translation>
        </message>
        <message>
            <source>Trek in</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Trek in dat dit is verteld</source>
            <translation>Withdraw that this was told</translation>
        </message>
    </context>
    <context>
        <name>Invulstand</name>
        <message>
            <source>Kies na welk signaal u hier waarneemt.</source>
            <translation>Choose which signal brings you here.</translation>
        </message>
    </context>
    <context>
        <name>Kaart</name>
        <message>
            <source>De lijst ernaast zegt hetzelfde. Pijlen gaan langs de stops.</source>
            <translation>The list beside it says the same. Arrows go along the stops.</translation>
        </message>
        <message>
            <source>Haal weg</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Haal weg: {0}</source>
            <translation>Remove: {0}</translation>
        </message>
        <message>
            <source>Kaart</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Kaart met {0} plekken</source>
            <translation>Map with {0} places</translation>
        </message>
    </context>
    <context>
        <name>KenmerkBlok</name>
        <message>
            <source>Waarom?</source>
            <translation>Why?</translation>
        </message>
    </context>
    <context>
        <name>KenmerkVragen</name>
        <message>
            <source>Alleen een feit dat de Kiesraad zelf vaststelde telt. Komt het van buiten? Dan is eigen onderzoek nodig.</source>
            <translation>Only a fact that the Kiesraad itself established counts. Does it come from outside? Then an inquiry of your own is needed.</translation>
        </message>
        <message>
            <source>Geen onregelmatigheid.</source>
            <translation>No onregelmatigheid.</translation>
        </message>
        <message>
            <source>Gelezen in een stuk: {0}</source>
            <translation>Read in a document: {0}</translation>
        </message>
        <message>
            <source>Heeft de Kiesraad dit zelf gezien of onderzocht?</source>
            <translation>Did the Kiesraad see or investigate this itself?</translation>
        </message>
        <message>
            <source>Het blijft een signaal.</source>
            <translation>It stays a signal.</translation>
        </message>
        <message>
            <source>In een proces-verbaal</source>
            <translation>In a proces-verbaal</translation>
        </message>
        <message>
            <source>Is er een risico als dit niet wordt opgelost?</source>
            <translation>Is there a risk if this is not solved?</translation>
        </message>
        <message>
            <source>Keten uitslagvaststelling.</source>
            <translation>Chain of establishing the result.</translation>
        </message>
        <message>
            <source>Keten uitslagvaststelling. Dat volgt hieruit.</source>
            <translation>Chain of establishing the result. That follows from this.</translation>
        </message>
        <message>
            <source>Leg onderzoek vast</source>
            <translation>Record inquiry</translation>
        </message>
        <message>
            <source>Onderzocht</source>
            <translation>Investigated</translation>
        </message>
        <message>
            <source>Onderzocht: {0}</source>
            <translation>Investigated: {0}</translation>
        </message>
        <message>
            <source>Organisatieketen.</source>
            <translation>Organisation chain.</translation>
        </message>
        <message>
            <source>Organisatieketen: een taak van de gemeente.</source>
            <translation>Organisation chain: a task of the municipality.</translation>
        </message>
        <message>
            <source>Plan 3.2</source>
            <translation>Plan 3.2</translation>
        </message>
        <message>
            <source>Plan 3.2 en 1.1</source>
            <translation>Plan 3.2 and 1.1</translation>
        </message>
        <message>
            <source>Procesaanwijzing kan niet.</source>
            <translation>A procesaanwijzing is not possible.</translation>
        </message>
        <message>
            <source>Procesaanwijzing kan.</source>
            <translation>A procesaanwijzing is possible.</translation>
        </message>
        <message>
            <source>Uit dit antwoord volgt de keten. Die kiest u niet zelf.</source>
            <translation>The chain follows from this answer. You do not choose it yourself.</translation>
        </message>
        <message>
            <source>Waarom kan dit leiden tot een hertelling of een nieuwe stemming?</source>
            <translation>Why can this lead to a recount or a new vote?</translation>
        </message>
        <message>
            <source>Wat is er feitelijk vastgesteld?</source>
            <translation>What was established as a fact?</translation>
        </message>
        <message>
            <source>Wie is hiervoor verantwoordelijk?</source>
            <translation>Who is responsible for this?</translation>
        </message>
        <message>
            <source>Wijzig</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Wijzig de constatering</source>
            <translation>Change the finding</translation>
        </message>
        <message>
            <source>Zelf gezien</source>
            <translation>Seen myself</translation>
        </message>
        <message>
            <source>Zelf gezien: {0}</source>
            <translation>Seen myself: {0}</translation>
        </message>
        <message>
            <source>Zonder risico voor de verkiezing is het geen onregelmatigheid. Kies wat er gevaar loopt en schrijf waarom.</source>
            <translation>Without a risk for the election it is no onregelmatigheid. Choose what is in danger and write why.</translation>
        </message>
    </context>
    <context>
        <name>KenmerkenPagina</name>
        <message>
            <source>Bewaar als signaal</source>
            <translation>Keep as a signal</translation>
        </message>
        <message>
            <source>Constatering</source>
            <translation>Finding</translation>
        </message>
        <message>
            <source>De uitkomst is nu: {0}.</source>
            <translation>The outcome is now: {0}.</translation>
        </message>
        <message>
            <source>Het is nu nog een signaal.</source>
            <translation>It is still a signal now.</translation>
        </message>
        <message>
            <source>Hoe ernstig is het?</source>
            <translation>How serious is it?</translation>
        </message>
        <message>
            <source>Incident zonder invloed</source>
            <translation>Incident without effect</translation>
        </message>
        <message>
            <source>Is dit een onregelmatigheid?</source>
            <translation>Is this an onregelmatigheid (irregularity)?</translation>
        </message>
        <message>
            <source>Kies eerst waar het was.</source>
            <translation>First choose where it was.</translation>
        </message>
        <message>
            <source>Kies hoe ernstig het is.</source>
            <translation>Choose how serious it is.</translation>
        </message>
        <message>
            <source>Kies minstens één verkiezing.</source>
            <translation>Choose at least one election.</translation>
        </message>
        <message>
            <source>Korte titel</source>
            <translation>Short title</translation>
        </message>
        <message>
            <source>Leg onregelmatigheid vast</source>
            <translation>Record onregelmatigheid</translation>
        </message>
        <message>
            <source>Misverstand</source>
            <translation>Misunderstanding</translation>
        </message>
        <message>
            <source>Nog 1 kenmerk</source>
            <translation>1 criterion to go</translation>
        </message>
        <message>
            <source>Nog in onderzoek</source>
            <translation>Still under inquiry</translation>
        </message>
        <message>
            <source>Nog {0} kenmerken</source>
            <translation>{0} criteria to go</translation>
        </message>
        <message>
            <source>Om welke verkiezing gaat het?</source>
            <translation>Which election is it about?</translation>
        </message>
        <message>
            <source>Open de ladder</source>
            <translation>Open the ladder</translation>
        </message>
        <message>
            <source>Risico</source>
            <translation>Risk</translation>
        </message>
        <message>
            <source>Schrijf zo nodig waarom.</source>
            <translation>Write why, if needed.</translation>
        </message>
        <message>
            <source>Signaal {0}</source>
            <translation>Signal {0}</translation>
        </message>
        <message>
            <source>Signaal {0}: {1}</source>
            <translation>Signal {0}: {1}</translation>
        </message>
        <message>
            <source>Telt dit mee voor een advies?</source>
            <translation>Does this count towards advice?</translation>
        </message>
        <message>
            <source>Toch geen onregelmatigheid?</source>
            <translation>Not an onregelmatigheid after all?</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>Typ een nummer, naam of plaats.</source>
            <translation>Type a number, name or town.</translation>
        </message>
        <message>
            <source>U kunt de onregelmatigheid vastleggen.</source>
            <translation>You can record the onregelmatigheid.</translation>
        </message>
        <message>
            <source>U kunt de uitkomst hier wijzigen.</source>
            <translation>You can change the outcome here.</translation>
        </message>
        <message>
            <source>Verantwoordelijk</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>Voorstel bij plan 3.2</source>
            <translation>Proposal for plan 3.2</translation>
        </message>
        <message>
            <source>Waar was dat?</source>
            <translation>Where was that?</translation>
        </message>
        <message>
            <source>Waarborgen</source>
            <translation>Safeguards (waarborgen)</translation>
        </message>
        <message>
            <source>Welke waarborgen raakt dit?</source>
            <translation>Which safeguards does this touch?</translation>
        </message>
        <message>
            <source>Wijzig</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Wijzig het signaal</source>
            <translation>Change the signal</translation>
        </message>
        <message>
            <source>Zonder namen.</source>
            <translation>Without names.</translation>
        </message>
        <message>
            <source>{0} van 3 kenmerken</source>
            <translation>{0} of 3 criteria</translation>
        </message>
    </context>
    <context>
        <name>KennisgevingBlok</name>
        <message>
            <source>Aan wie?</source>
            <translation>To whom?</translation>
        </message>
        <message>
            <source>Altijd verplicht · Kieswet A 12 lid 5, plan 3.4.2</source>
            <translation>Always required · Kieswet A 12(5), plan 3.4.2</translation>
        </message>
        <message>
            <source>Bel {0}</source>
            <translation>Call {0}</translation>
        </message>
        <message>
            <source>Concept van {0}</source>
            <translation>Draft of {0}</translation>
        </message>
        <message>
            <source>Door het bureau verzonden om {0}</source>
            <translation>Sent by the bureau at {0}</translation>
        </message>
        <message>
            <source>Extra: {0} · plan 3.4.2</source>
            <translation>Extra: {0} · plan 3.4.2</translation>
        </message>
        <message>
            <source>Geen nummer in het pakket. Bel het bureau.</source>
            <translation>No number in the package. Call the bureau.</translation>
        </message>
        <message>
            <source>Hoe laat verteld?</source>
            <translation>Told at what time?</translation>
        </message>
        <message>
            <source>Hoe verteld?</source>
            <translation>Told how?</translation>
        </message>
        <message>
            <source>Kies de rol of schrijf die, geen naam.</source>
            <translation>Choose the role or write it, not a name.</translation>
        </message>
        <message>
            <source>Kies hoe het is verteld.</source>
            <translation>Choose how it was told.</translation>
        </message>
        <message>
            <source>Lees de tekst eerst na.</source>
            <translation>Read the text through first.</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Mail verstuurd om {0}</source>
            <translation>Mail sent at {0}</translation>
        </message>
        <message>
            <source>Nog geen mail</source>
            <translation>No mail yet</translation>
        </message>
        <message>
            <source>Nog niet verstuurd</source>
            <translation>Not sent yet</translation>
        </message>
        <message>
            <source>Nog niet verteld</source>
            <translation>Not told yet</translation>
        </message>
        <message>
            <source>Noteer tijd</source>
            <translation>Note the time</translation>
        </message>
        <message>
            <source>Toch niet</source>
            <translation>Not after all</translation>
        </message>
        <message>
            <source>Toon mail</source>
            <translation>Show mail</translation>
        </message>
        <message>
            <source>Trek in</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>U verstuurt deze mail niet meer.</source>
            <translation>You no longer send this mail.</translation>
        </message>
        <message>
            <source>Verteld om {0}</source>
            <translation>Told at {0}</translation>
        </message>
        <message>
            <source>aan: {0}</source>
            <translation>to: {0}</translation>
        </message>
        <message>
            <source>half klaar</source>
            <translation>half done</translation>
        </message>
        <message>
            <source>klaar</source>
            <translation>ready</translation>
        </message>
        <message>
            <source>niet verplicht</source>
            <translation>not required</translation>
        </message>
        <message>
            <source>verplicht</source>
            <translation>required</translation>
        </message>
        <message>
            <source>{0} · Kieswet A 12 lid 5</source>
            <translation>{0} · Kieswet A 12(5)</translation>
        </message>
    </context>
    <context>
        <name>KennisgevingenPagina</name>
        <message>
            <source>Alles is gedaan</source>
            <translation>Everything is done</translation>
        </message>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>De mail is bewaard. Wis hem na het versturen.</source>
            <translation>The mail has been saved. Delete it after sending.</translation>
        </message>
        <message>
            <source>De tekst is gekopieerd. Plak hem binnen 30 seconden in een mail.</source>
            <translation>The text has been copied. Paste it into a mail within 30 seconds.</translation>
        </message>
        <message>
            <source>De tekst is gekopieerd. Plak hem binnen 30 seconden.</source>
            <translation>The text has been copied. Paste it within 30 seconds.</translation>
        </message>
        <message>
            <source>Er is geen mailprogramma gevonden.</source>
            <translation>No mail program was found.</translation>
        </message>
        <message>
            <source>Het bureau heeft deze mail al verzonden.</source>
            <translation>The bureau has already sent this mail.</translation>
        </message>
        <message>
            <source>Het bureau verstuurt deze mail.</source>
            <translation>The bureau sends this mail.</translation>
        </message>
        <message>
            <source>Het programma verstuurt niets.</source>
            <translation>The program sends nothing.</translation>
        </message>
        <message>
            <source>Kennisgevingen</source>
            <translation>Kennisgevingen</translation>
        </message>
        <message>
            <source>Klaar voor het bureau</source>
            <translation>Ready for the bureau</translation>
        </message>
        <message>
            <source>Kopieer tekst</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Nog geen kennisgevingen</source>
            <translation>No kennisgevingen yet</translation>
        </message>
        <message>
            <source>Open in mailprogramma</source>
            <translation>Open in mail app</translation>
        </message>
        <message>
            <source>Voeg de PDF zelf toe. Die maakt u bij de procesaanwijzing, met Ctrl+P.</source>
            <translation>Add the PDF yourself. You make it at the procesaanwijzing, with Ctrl+P.</translation>
        </message>
        <message>
            <source>Wie moet het weten, en weet die het al?</source>
            <translation>Kennisgevingen (notices): who must know, and do they know already?</translation>
        </message>
        <message>
            <source>Ze komen vanzelf na een procesaanwijzing. Die legt u vast met F9.</source>
            <translation>They come by themselves after a procesaanwijzing. You record that with F9.</translation>
        </message>
        <message>
            <source>{0} open</source>
            <translation>{0} open</translation>
        </message>
    </context>
    <context>
        <name>KeyCap</name>
        <message>
            <source>toets {0}</source>
            <translation>key {0}</translation>
        </message>
    </context>
    <context>
        <name>KeyList</name>
        <message>
            <source>Op deze pagina</source>
            <translation>On this page</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Toetsen</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Uitleg: {0}</source>
            <translation>Explanation: {0}</translation>
        </message>
    </context>
    <context>
        <name>KiesCode</name>
        <message>
            <source>Code van zes cijfers</source>
            <translation>Code of six digits</translation>
        </message>
        <message>
            <source>De codes zijn niet gelijk.</source>
            <translation>The codes are not the same.</translation>
        </message>
        <message>
            <source>Deze code raadt iedereen.</source>
            <translation>Anyone would guess this code.</translation>
        </message>
        <message>
            <source>Dezelfde code</source>
            <translation>The same code</translation>
        </message>
        <message>
            <source>Dit is geen code.</source>
            <translation>This is not a code.</translation>
        </message>
        <message>
            <source>Doet u even niets, dan gaat het scherm op slot. Deze code opent het weer.</source>
            <translation>If you do nothing for a while, the screen locks. This code opens it again.</translation>
        </message>
        <message>
            <source>Een korte code voor vandaag</source>
            <translation>A short code for today</translation>
        </message>
        <message>
            <source>Gebruik deze code</source>
            <translation>Use this code</translation>
        </message>
        <message>
            <source>Kies een andere.</source>
            <translation>Choose another one.</translation>
        </message>
        <message>
            <source>Liever niet</source>
            <translation>Rather not</translation>
        </message>
        <message>
            <source>Na een half uur of drie fouten typt u uw wachtzin. Ook na dichtklappen.</source>
            <translation>After half an hour or three errors you type your passphrase. Also after closing the lid.</translation>
        </message>
        <message>
            <source>Typ ze nog eens.</source>
            <translation>Type them again.</translation>
        </message>
        <message>
            <source>Typ zes cijfers.</source>
            <translation>Type six digits.</translation>
        </message>
    </context>
    <context>
        <name>KiesVeld</name>
        <message>
            <source>Voorstellen voor {0}</source>
            <translation>Suggestions for {0}</translation>
        </message>
        <message>
            <source>{0} voorstellen, eerste: {1}</source>
            <translation>{0} suggestions, first: {1}</translation>
        </message>
    </context>
    <context>
        <name>KluisMelding</name>
        <message>
            <source>Let op de kluis</source>
            <translation>Mind the vault</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Wijzig de wachtzin</source>
            <translation>Change the passphrase</translation>
        </message>
    </context>
    <context>
        <name>Kluisgang</name>
        <message>
            <source>Het oude dossier hoort er nu bij: {0}. U verstuurt het mee.</source>
            <translation>The old dossier now belongs here too: {0}. You send it along.</translation>
        </message>
        <message>
            <source>Uw wachtzin is gewijzigd. De oude past niet meer.</source>
            <translation>Your passphrase has been changed. The old one no longer fits.</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>line</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
    </context>
    <context>
        <name>Kopie</name>
        <message>
            <source>De kopie is niet gelukt.</source>
            <translation>The copy failed.</translation>
        </message>
        <message>
            <source>Probeer een andere stick. Uw dossier is niet veranderd.</source>
            <translation>Try another stick. Your dossier was not changed.</translation>
        </message>
    </context>
    <context>
        <name>KopiePaneel</name>
        <message>
            <source>De kopie is versleuteld en opent met dezelfde wachtzin. Bewaar de stick niet bij de laptop.</source>
            <translation>The copy is encrypted and opens with the same passphrase. Do not keep the stick with the laptop.</translation>
        </message>
        <message>
            <source>Er is nog geen kopie gemaakt.</source>
            <translation>No copy has been made yet.</translation>
        </message>
        <message>
            <source>Er wordt al een kopie gemaakt.</source>
            <translation>A copy is being made already.</translation>
        </message>
        <message>
            <source>Kies de stick of de map</source>
            <translation>Choose the stick or the folder</translation>
        </message>
        <message>
            <source>Kopie</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Kopie van dit dossier</source>
            <translation>Copy of this dossier</translation>
        </message>
        <message>
            <source>Kopieën in deze map</source>
            <translation>Copies in this folder</translation>
        </message>
        <message>
            <source>Laatste kopie: {0}</source>
            <translation>Last copy: {0}</translation>
        </message>
        <message>
            <source>Maak een kopie</source>
            <translation>Make a copy</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>bijlage</source>
            <translation>attachment</translation>
        </message>
        <message>
            <source>bijlagen</source>
            <translation>attachments</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>line</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
        <message>
            <source>teruggelezen</source>
            <translation>read back</translation>
        </message>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>KoppelPaneel</name>
        <message>
            <source>Gekoppeld aan {0}.</source>
            <translation>Linked to {0}.</translation>
        </message>
        <message>
            <source>Kies een plek uit de lijst.</source>
            <translation>Choose a place from the list.</translation>
        </message>
        <message>
            <source>Nummer, naam, plaats of postcode</source>
            <translation>Number, name, town or postcode</translation>
        </message>
        <message>
            <source>Schrijf waarom.</source>
            <translation>Write why.</translation>
        </message>
        <message>
            <source>Waarom?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>Welke plek?</source>
            <translation>Which place?</translation>
        </message>
    </context>
    <context>
        <name>Koppelen</name>
        <message>
            <source>Dit was een andere plek</source>
            <translation>This was another place</translation>
        </message>
        <message>
            <source>Koppel</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Uw antwoorden blijven bij dit bezoek.</source>
            <translation>Your answers stay with this visit.</translation>
        </message>
        <message>
            <source>Uw bezoeken en antwoorden blijven bewaard.</source>
            <translation>Your visits and answers are kept.</translation>
        </message>
        <message>
            <source>Welke plek van de lijst is dit?</source>
            <translation>Which place of the list is this?</translation>
        </message>
    </context>
    <context>
        <name>KortSlot</name>
        <message>
            <source>Code van vandaag</source>
            <translation>Code of today</translation>
        </message>
        <message>
            <source>Code vergeten?</source>
            <translation>Forgot the code?</translation>
        </message>
        <message>
            <source>Code vergeten? Gebruik uw wachtzin</source>
            <translation>Forgot the code? Use your passphrase</translation>
        </message>
        <message>
            <source>De zes cijfers die u vandaag koos.</source>
            <translation>The six digits that you chose today.</translation>
        </message>
        <message>
            <source>Deze code klopt niet.</source>
            <translation>This code is wrong.</translation>
        </message>
        <message>
            <source>Dit telt niet als poging.</source>
            <translation>This does not count as a try.</translation>
        </message>
        <message>
            <source>Dit zijn geen zes cijfers.</source>
            <translation>These are not six digits.</translation>
        </message>
        <message>
            <source>Even op slot</source>
            <translation>Locked for a moment</translation>
        </message>
        <message>
            <source>Ga verder</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Gebruik uw wachtzin. Er gaat niets verloren.</source>
            <translation>Use your passphrase. Nothing is lost.</translation>
        </message>
        <message>
            <source>Typ uw zes cijfers.</source>
            <translation>Type your six digits.</translation>
        </message>
        <message>
            <source>U heeft nog {0}.</source>
            <translation>You have {0} left.</translation>
        </message>
        <message>
            <source>Uw werk is bewaard</source>
            <translation>Your work has been kept</translation>
        </message>
        <message>
            <source>Welke code is dit?</source>
            <translation>Which code is this?</translation>
        </message>
        <message>
            <source>poging</source>
            <translation>try</translation>
        </message>
        <message>
            <source>pogingen</source>
            <translation>tries</translation>
        </message>
    </context>
    <context>
        <name>Ladder</name>
        <message>
            <source>Escalatieladder</source>
            <translation>Escalation ladder</translation>
        </message>
        <message>
            <source>Trede {0}: {1}, {2}.</source>
            <translation>Step {0}: {1}, {2}.</translation>
        </message>
        <message>
            <source>geblokkeerd</source>
            <translation>blocked</translation>
        </message>
        <message>
            <source>gedaan</source>
            <translation>done</translation>
        </message>
        <message>
            <source>later</source>
            <translation>later</translation>
        </message>
        <message>
            <source>nu</source>
            <translation>now</translation>
        </message>
        <message>
            <source>overgeslagen</source>
            <translation>skipped</translation>
        </message>
    </context>
    <context>
        <name>LadderPagina</name>
        <message>
            <source>Afronden</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Bel het bureau: het verkiezingspakket klopt niet.</source>
            <translation>Call the bureau: the election package is wrong.</translation>
        </message>
        <message>
            <source>Bellen</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Bereid de aanwijzing voor</source>
            <translation>Prepare the instruction</translation>
        </message>
        <message>
            <source>Dit pakket heeft geen ladder. Bel het bureau.</source>
            <translation>This package has no ladder. Call the bureau.</translation>
        </message>
        <message>
            <source>Escalatieladder</source>
            <translation>Escalation ladder</translation>
        </message>
        <message>
            <source>Leg escalatie vast</source>
            <translation>Record escalation</translation>
        </message>
        <message>
            <source>Leg opvolging vast</source>
            <translation>Record follow-up</translation>
        </message>
        <message>
            <source>Leg overleg vast</source>
            <translation>Record consultation</translation>
        </message>
        <message>
            <source>Leg trede {0} vast</source>
            <translation>Record step {0}</translation>
        </message>
        <message>
            <source>Naar afronden</source>
            <translation>To closing</translation>
        </message>
        <message>
            <source>Naar alle signalen</source>
            <translation>To all signals</translation>
        </message>
        <message>
            <source>Onregelmatigheid {0}: {1}</source>
            <translation>Onregelmatigheid {0}: {1}</translation>
        </message>
        <message>
            <source>Open kennisgevingen</source>
            <translation>Open kennisgevingen</translation>
        </message>
        <message>
            <source>Opgelost in het gesprek van {0}</source>
            <translation>Solved in the talk of {0}</translation>
        </message>
        <message>
            <source>Plan 3.3</source>
            <translation>Plan 3.3</translation>
        </message>
        <message>
            <source>Toon voorleestekst</source>
            <translation>Show spoken text</translation>
        </message>
        <message>
            <source>U hoeft geen volgende trede te nemen.</source>
            <translation>You need not take a next step.</translation>
        </message>
        <message>
            <source>Wijzig</source>
            <translation>Change</translation>
        </message>
    </context>
    <context>
        <name>LaterPaneel</name>
        <message>
            <source>Alleen als er geen overleg was met een projectleider.</source>
            <translation>Only if there was no consultation with a project leader.</translation>
        </message>
        <message>
            <source>Kan dit meetellen voor een advies van de Kiesraad?</source>
            <translation>Can this count towards advice of the Kiesraad?</translation>
        </message>
        <message>
            <source>Noteer de reden</source>
            <translation>Note the reason</translation>
        </message>
        <message>
            <source>Plan 3.3 en 3.6</source>
            <translation>Plan 3.3 and 3.6</translation>
        </message>
        <message>
            <source>Plan 3.5</source>
            <translation>Plan 3.5</translation>
        </message>
        <message>
            <source>Voor later</source>
            <translation>For later</translation>
        </message>
        <message>
            <source>Wist de Kiesraad dit pas later? Schrijf waarom.</source>
            <translation>Did the Kiesraad learn this only later? Write why.</translation>
        </message>
    </context>
    <context>
        <name>LetOp</name>
        <message>
            <source>Maak signaal</source>
            <translation>Make signal</translation>
        </message>
        <message>
            <source>Niet nodig</source>
            <translation>Not needed</translation>
        </message>
        <message>
            <source>Waarom klopt {0}?</source>
            <translation>Why is {0} right?</translation>
        </message>
    </context>
    <context>
        <name>LijstPagina</name>
        <message>
            <source>Alle bestanden (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Bekijk wat verandert</source>
            <translation>See what changes</translation>
        </message>
        <message>
            <source>De lijsten worden gelezen.</source>
            <translation>The lists are being read.</translation>
        </message>
        <message>
            <source>Even geduld</source>
            <translation>One moment</translation>
        </message>
        <message>
            <source>Ga eerst akkoord met {0} waarschuwing. F8 gaat erheen.</source>
            <translation>Accept {0} warning first. F8 goes there.</translation>
        </message>
        <message>
            <source>Ga eerst akkoord met {0} waarschuwingen. F8 gaat erheen.</source>
            <translation>Accept {0} warnings first. F8 goes there.</translation>
        </message>
        <message>
            <source>In {0} staan fouten. Verbeter het bestand, of haal het weg.</source>
            <translation>There are faults in {0}. Mend the file, or take it away.</translation>
        </message>
        <message>
            <source>Kies bestanden</source>
            <translation>Choose files</translation>
        </message>
        <message>
            <source>Kies een pakketmap</source>
            <translation>Choose a package folder</translation>
        </message>
        <message>
            <source>Klaar</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Lijsten ({0})</source>
            <translation>Lists ({0})</translation>
        </message>
        <message>
            <source>Lijsten kiezen</source>
            <translation>Choose lists</translation>
        </message>
        <message>
            <source>Lijsten van stembureaus</source>
            <translation>Lists of polling stations</translation>
        </message>
        <message>
            <source>Neem op</source>
            <translation>Take in</translation>
        </message>
        <message>
            <source>U stopte. Er is niets veranderd.</source>
            <translation>You stopped. Nothing was changed.</translation>
        </message>
        <message>
            <source>Voor het bureau: kijk een lijst na, en neem haar op in een pakketmap.</source>
            <translation>For the bureau: check a list, and take it into a package folder.</translation>
        </message>
        <message>
            <source>op een regel: neem over of laat staan</source>
            <translation>on a line: take or leave</translation>
        </message>
        <message>
            <source>op regels: kopieer ze</source>
            <translation>on lines: copy them</translation>
        </message>
    </context>
    <context>
        <name>LijstScherm</name>
        <message>
            <source>Een map met pakket.toml, waar het bureau het verkiezingspakket van maakt. Daar komen de stembureaus in.</source>
            <translation>A folder with pakket.toml, of which the bureau makes the election package. The polling stations go there.</translation>
        </message>
        <message>
            <source>Gaat er iets mis?</source>
            <translation>Does something go wrong?</translation>
        </message>
        <message>
            <source>Lijsten van Waar is mijn stemlokaal, het formulier van een gemeente, EML en uitslagen. Het programma kent een lijst aan haar inhoud.</source>
            <translation>Lists of Waar is mijn stemlokaal, the form of a municipality, EML and results. The program knows a list by its content.</translation>
        </message>
        <message>
            <source>Maak de opname ongedaan. De lijst zelf verandert nooit.</source>
            <translation>Undo taking it in. The list itself never changes.</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>U kijkt lijsten van stembureaus na, voor u een pakket maakt. Er verandert niets tot u kiest voor opnemen.</source>
            <translation>You check lists of polling stations, before you make a package. Nothing changes until you choose to take them in.</translation>
        </message>
        <message>
            <source>Voor het bureau</source>
            <translation>For the bureau</translation>
        </message>
        <message>
            <source>Wat doet u hier?</source>
            <translation>What do you do here?</translation>
        </message>
        <message>
            <source>Wat is een pakketmap?</source>
            <translation>What is a package folder?</translation>
        </message>
        <message>
            <source>Welke bestanden kunnen?</source>
            <translation>Which files can be read?</translation>
        </message>
    </context>
    <context>
        <name>MailPaneel</name>
        <message>
            <source>Aan</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Bijlage</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>Concept</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>Corrigeer de tekst in de procesaanwijzing.</source>
            <translation>Correct the text in the procesaanwijzing.</translation>
        </message>
        <message>
            <source>Deze mail is nog niet compleet.</source>
            <translation>This mail is not complete yet.</translation>
        </message>
        <message>
            <source>Er zijn nog {0} plekken.</source>
            <translation>There are {0} more places.</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>In de tekst staat {0} keer “nog niet ingevuld”.</source>
            <translation>The text says “nog niet ingevuld” (not filled in yet) {0} times.</translation>
        </message>
        <message>
            <source>Mail: {0}</source>
            <translation>Mail: {0}</translation>
        </message>
        <message>
            <source>Onderwerp</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Verstuurd</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Vul aan</source>
            <translation>Complete it</translation>
        </message>
        <message>
            <source>nog geen adres</source>
            <translation>no address yet</translation>
        </message>
    </context>
    <context>
        <name>Mailgang</name>
        <message>
            <source>Bewaar de mail en open hem zelf. Of open een lege mail, zonder bijlage.</source>
            <translation>Save the mail and open it yourself. Or open an empty mail, without an attachment.</translation>
        </message>
        <message>
            <source>De mail is gemaakt en gaat open.</source>
            <translation>The mail was made and is opening.</translation>
        </message>
        <message>
            <source>De mail kon niet worden bewaard.</source>
            <translation>The mail could not be saved.</translation>
        </message>
        <message>
            <source>De mail wordt gemaakt.</source>
            <translation>The mail is being made.</translation>
        </message>
        <message>
            <source>Er is geen programma dat deze mail opent.</source>
            <translation>There is no program that opens this mail.</translation>
        </message>
        <message>
            <source>Gestopt. Er is geen mail gemaakt.</source>
            <translation>Stopped. No mail was made.</translation>
        </message>
        <message>
            <source>Kijk of de schijf vol is, of kies een andere map.</source>
            <translation>Check whether the disk is full, or choose another folder.</translation>
        </message>
        <message>
            <source>Open zonder bijlage</source>
            <translation>Open without attachment</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Bezoek</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Kennisgevingen</source>
            <translation>Kennisgevingen</translation>
        </message>
        <message>
            <source>Signalen</source>
            <translation>Signals</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Vandaag</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Versturen</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Zoeken</source>
            <translation>Search</translation>
        </message>
    </context>
    <context>
        <name>MetDeHand</name>
        <message>
            <source>Anders</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Dit nummer staat al in de lijst: {0}. Kies dan die plek.</source>
            <translation>This number is in the list already: {0}. Choose that place then.</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Hoe heet de plek?</source>
            <translation>What is the place called?</translation>
        </message>
        <message>
            <source>In welke gemeente?</source>
            <translation>In which municipality?</translation>
        </message>
        <message>
            <source>Kijk dit na. Klopt het? Kies dan nog eens om toe te voegen.</source>
            <translation>Check this. Is it right? Then choose once more to add it.</translation>
        </message>
        <message>
            <source>Leeg als er geen nummer is.</source>
            <translation>Empty if there is no number.</translation>
        </message>
        <message>
            <source>Openbaar lichaam</source>
            <translation>Public body (openbaar lichaam)</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Voeg toe en begin</source>
            <translation>Add and start</translation>
        </message>
        <message>
            <source>Wat voor plek is het?</source>
            <translation>What kind of place is it?</translation>
        </message>
        <message>
            <source>Waterschap</source>
            <translation>Water authority (waterschap)</translation>
        </message>
        <message>
            <source>Welk nummer?</source>
            <translation>Which number?</translation>
        </message>
        <message>
            <source>Welk stembureau?</source>
            <translation>Which polling station?</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>{0}: datum</source>
            <translation>{0}: date</translation>
        </message>
        <message>
            <source>{0}: tijd</source>
            <translation>{0}: time</translation>
        </message>
    </context>
    <context>
        <name>NieuwPakketPaneel</name>
        <message>
            <source>Contacten</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Formulieren</source>
            <translation>Forms</translation>
        </message>
        <message>
            <source>Haal op via netwerk</source>
            <translation>Fetch over the network</translation>
        </message>
        <message>
            <source>Het bureau heeft versie {0} klaargezet. U heeft versie {1}.</source>
            <translation>The bureau has version {0} ready. You have version {1}.</translation>
        </message>
        <message>
            <source>Het pakket wordt gecontroleerd…</source>
            <translation>The package is being checked…</translation>
        </message>
        <message>
            <source>Kies bestand</source>
            <translation>Choose file</translation>
        </message>
        <message>
            <source>Neem over</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Niet meer in het pakket, maar in gebruik: {0}.</source>
            <translation>No longer in the package, but in use: {0}.</translation>
        </message>
        <message>
            <source>Nieuw pakket</source>
            <translation>New package</translation>
        </message>
        <message>
            <source>Nieuw pakket openen</source>
            <translation>Open a new package</translation>
        </message>
        <message>
            <source>Plekken</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>U heeft dit pakket al: versie {0}.</source>
            <translation>You already have this package: version {0}.</translation>
        </message>
        <message>
            <source>U heeft versie {0}. Kies een pakket van het bureau (.wvp).</source>
            <translation>You have version {0}. Choose a package of the bureau (.wvp).</translation>
        </message>
        <message>
            <source>U hoeft niets te doen.</source>
            <translation>You need not do anything.</translation>
        </message>
        <message>
            <source>Uw pakket en uw werk zijn niet veranderd.</source>
            <translation>Your package and your work were not changed.</translation>
        </message>
        <message>
            <source>Verkiezingspakket (*.wvp)</source>
            <translation>Election package (*.wvp)</translation>
        </message>
        <message>
            <source>Versie {0}</source>
            <translation>Version {0}</translation>
        </message>
        <message>
            <source>Wat u vastlegde en schreef, blijft. Een formulier dat u begon, houdt zijn versie. Typ de twee lege groepen over van het papier bij deze versie. Heeft u dat papier niet? Bel het bureau.</source>
            <translation>What you recorded and wrote stays. A form that you started keeps its version. Copy the two empty groups from the paper of this version. Do you not have that paper? Call the bureau.</translation>
        </message>
        <message>
            <source>Wat verandert er precies?</source>
            <translation>What changes exactly?</translation>
        </message>
        <message>
            <source>niets verandert.</source>
            <translation>nothing changes.</translation>
        </message>
        <message>
            <source>plek</source>
            <translation>place</translation>
        </message>
        <message>
            <source>plekken</source>
            <translation>places</translation>
        </message>
        <message>
            <source>{0} nieuw, {1} veranderd, {2} weg.</source>
            <translation>{0} new, {1} changed, {2} gone.</translation>
        </message>
    </context>
    <context>
        <name>NieuwPlanPaneel</name>
        <message>
            <source>Dit is het plan dat u al heeft.</source>
            <translation>This is the plan you have already.</translation>
        </message>
        <message>
            <source>Er verandert {0} keer iets.</source>
            <translation>Something changes {0} times.</translation>
        </message>
        <message>
            <source>Het bureau stuurt u een nieuw persoonlijk bestand (.wvw) als uw plan verandert. Wat u vastlegde, blijft.</source>
            <translation>The bureau sends you a new personal file (.wvw) when your plan changes. What you recorded stays.</translation>
        </message>
        <message>
            <source>Kies bestand</source>
            <translation>Choose file</translation>
        </message>
        <message>
            <source>Neem over</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Nieuwe toewijzingen</source>
            <translation>New assignments</translation>
        </message>
        <message>
            <source>Nieuwe toewijzingen openen</source>
            <translation>Open new assignments</translation>
        </message>
        <message>
            <source>Persoonlijk bestand (*.wvw)</source>
            <translation>Personal file (*.wvw)</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>U hoeft niets te doen.</source>
            <translation>You need not do anything.</translation>
        </message>
        <message>
            <source>Uw plan en uw werk zijn niet veranderd.</source>
            <translation>Your plan and your work were not changed.</translation>
        </message>
    </context>
    <context>
        <name>NieuweWachtzin</name>
        <message>
            <source>Ander voorstel</source>
            <translation>Another proposal</translation>
        </message>
        <message>
            <source>Bedenk er een verhaaltje bij. Zo onthoudt u de woorden.</source>
            <translation>Make up a little story with them. That way you remember the words.</translation>
        </message>
        <message>
            <source>De twee wachtzinnen zijn niet gelijk.</source>
            <translation>The two passphrases are not the same.</translation>
        </message>
        <message>
            <source>Deze wachtzin is niet sterk genoeg.</source>
            <translation>This passphrase is not strong enough.</translation>
        </message>
        <message>
            <source>Dit is niet het voorstel.</source>
            <translation>This is not the proposal.</translation>
        </message>
        <message>
            <source>Goed genoeg. Langer is sterker.</source>
            <translation>Good enough. Longer is stronger.</translation>
        </message>
        <message>
            <source>Goed.</source>
            <translation>Good.</translation>
        </message>
        <message>
            <source>Neem vijf losse woorden die niets met elkaar of met uw werk hebben.</source>
            <translation>Take five unrelated words that have nothing to do with each other or your work.</translation>
        </message>
        <message>
            <source>Nog een keer</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Stel een wachtzin voor</source>
            <translation>Propose a passphrase</translation>
        </message>
        <message>
            <source>Sterk.</source>
            <translation>Strong.</translation>
        </message>
        <message>
            <source>Typ de tweede opnieuw, of kijk met Toon.</source>
            <translation>Type the second again, or look with Show.</translation>
        </message>
        <message>
            <source>Typ de vijf woorden over</source>
            <translation>Copy the five words</translation>
        </message>
        <message>
            <source>Typ de vijf woorden precies over, met spaties ertussen.</source>
            <translation>Copy the five words exactly, with spaces between them.</translation>
        </message>
        <message>
            <source>Uw wachtzin</source>
            <translation>Your passphrase</translation>
        </message>
        <message>
            <source>Voorstel</source>
            <translation>Proposal</translation>
        </message>
        <message>
            <source>Voorstel: {0}</source>
            <translation>Proposal: {0}</translation>
        </message>
        <message>
            <source>Zelf kiezen</source>
            <translation>Choose myself</translation>
        </message>
    </context>
    <context>
        <name>NotitiePaneel</name>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>De notitie is bewaard.</source>
            <translation>The note has been kept.</translation>
        </message>
        <message>
            <source>Esc bewaart ook. Een lege notitie verdwijnt.</source>
            <translation>Esc saves too. An empty note disappears.</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>{0}, niet bij een bezoek</source>
            <translation>{0}, not during a visit</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message>
            <source>Niet nodig</source>
            <translation>Not needed</translation>
        </message>
    </context>
    <context>
        <name>OnafKnop</name>
        <message>
            <source>Nog niet af: {0}</source>
            <translation>Not finished yet: {0}</translation>
        </message>
        <message>
            <source>Weggegooid: {0}</source>
            <translation>Thrown away: {0}</translation>
        </message>
    </context>
    <context>
        <name>OnafPaneel</name>
        <message>
            <source>Alles wat u schreef, is vastgelegd.</source>
            <translation>Everything you wrote has been recorded.</translation>
        </message>
        <message>
            <source>Dit hoort bij iets dat er niet meer is.</source>
            <translation>This belongs to something that is no longer there.</translation>
        </message>
        <message>
            <source>Enter gaat verder, Delete gooit weg. Weggooien kunt u terugdraaien.</source>
            <translation>Enter goes on, Delete throws away. You can undo throwing away.</translation>
        </message>
        <message>
            <source>Gooi het weg, of laat het staan.</source>
            <translation>Throw it away, or leave it.</translation>
        </message>
        <message>
            <source>Gooi weg</source>
            <translation>Throw away</translation>
        </message>
        <message>
            <source>Gooi weg: {0}</source>
            <translation>Throw away: {0}</translation>
        </message>
        <message>
            <source>Nog niet af</source>
            <translation>Not finished yet</translation>
        </message>
        <message>
            <source>Nog niet af: {0}</source>
            <translation>Not finished yet: {0}</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Weggegooid</source>
            <translation>Thrown away</translation>
        </message>
        <message>
            <source>Weggegooid: {0}.</source>
            <translation>Thrown away: {0}.</translation>
        </message>
        <message>
            <source>Zet terug</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Zet terug: {0}</source>
            <translation>Restore: {0}</translation>
        </message>
        <message>
            <source>ding</source>
            <translation>thing</translation>
        </message>
        <message>
            <source>dingen</source>
            <translation>things</translation>
        </message>
        <message>
            <source>gewijzigd om {0}</source>
            <translation>changed at {0}</translation>
        </message>
        <message>
            <source>tot u de werkdag sluit</source>
            <translation>until you close the working day</translation>
        </message>
    </context>
    <context>
        <name>Onderdelen</name>
        <message>
            <source>1 fout</source>
            <translation>1 error</translation>
        </message>
        <message>
            <source>Alles is beantwoord.</source>
            <translation>Everything is answered.</translation>
        </message>
        <message>
            <source>De helft is beantwoord.</source>
            <translation>Half is answered.</translation>
        </message>
        <message>
            <source>Driekwart is beantwoord.</source>
            <translation>Three quarters are answered.</translation>
        </message>
        <message>
            <source>Een kwart is beantwoord.</source>
            <translation>A quarter is answered.</translation>
        </message>
        <message>
            <source>Onderdelen</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>ja</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>maak een signaal, als dat kan</source>
            <translation>make a signal, when possible</translation>
        </message>
        <message>
            <source>n.v.t.</source>
            <translation>n/a</translation>
        </message>
        <message>
            <source>nee</source>
            <translation>no</translation>
        </message>
        <message>
            <source>niet gezien</source>
            <translation>not observed</translation>
        </message>
        <message>
            <source>toelichting</source>
            <translation>explanation</translation>
        </message>
        <message>
            <source>volgende open vraag</source>
            <translation>next open question</translation>
        </message>
        <message>
            <source>waarom</source>
            <translation>why</translation>
        </message>
        <message>
            <source>{0} fouten</source>
            <translation>{0} errors</translation>
        </message>
        <message>
            <source>{0} let op</source>
            <translation>{0} need attention</translation>
        </message>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>OnderzoekPagina</name>
        <message>
            <source>Bel de gemeente en leg het gesprek hier vast.</source>
            <translation>Call the municipality and record the call here.</translation>
        </message>
        <message>
            <source>Bij welke organisatie?</source>
            <translation>Which organisation was it?</translation>
        </message>
        <message>
            <source>Contacten</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Hoe was het contact?</source>
            <translation>How was the contact?</translation>
        </message>
        <message>
            <source>Kies bij welke organisatie dat was.</source>
            <translation>Choose which organisation it was.</translation>
        </message>
        <message>
            <source>Kies de rol of schrijf die, geen naam.</source>
            <translation>Choose the role or write it, not a name.</translation>
        </message>
        <message>
            <source>Kies hoe het contact was.</source>
            <translation>Choose how the contact was.</translation>
        </message>
        <message>
            <source>Leg contact vast</source>
            <translation>Record contact</translation>
        </message>
        <message>
            <source>Mag later. Dit is het tweede kenmerk.</source>
            <translation>May be later. This is the second criterion.</translation>
        </message>
        <message>
            <source>Met wie sprak u?</source>
            <translation>Whom did you speak with?</translation>
        </message>
        <message>
            <source>Nieuw contact</source>
            <translation>New contact</translation>
        </message>
        <message>
            <source>Nog geen contact</source>
            <translation>No contact yet</translation>
        </message>
        <message>
            <source>Onderzoek bij signaal {0}</source>
            <translation>Inquiry for signal {0}</translation>
        </message>
        <message>
            <source>Plan 3.2</source>
            <translation>Plan 3.2</translation>
        </message>
        <message>
            <source>Staat al op nu.</source>
            <translation>Set to now.</translation>
        </message>
        <message>
            <source>Wanneer was dat?</source>
            <translation>When was that?</translation>
        </message>
        <message>
            <source>Wat bleek daaruit?</source>
            <translation>What came out of it?</translation>
        </message>
        <message>
            <source>Wat stelt u nu zelf vast?</source>
            <translation>What do you establish yourself now?</translation>
        </message>
        <message>
            <source>Wat u al vroeg</source>
            <translation>What you asked already</translation>
        </message>
    </context>
    <context>
        <name>Ongedaan</name>
        <message>
            <source>Bij dit bezoek is nog iets niet af. Gooi dat eerst weg.</source>
            <translation>Something of this visit is not finished. Throw that away first.</translation>
        </message>
        <message>
            <source>De inhoud is gewist volgens de wet.</source>
            <translation>The content was erased by law.</translation>
        </message>
        <message>
            <source>Dit is al voorgoed weg: de dag is gesloten.</source>
            <translation>This is gone for good: the day is closed.</translation>
        </message>
        <message>
            <source>Er is daarna iets gewijzigd. Corrigeer het op zijn eigen pagina.</source>
            <translation>Something was changed after it. Correct it on its own page.</translation>
        </message>
        <message>
            <source>Er is niets om ongedaan te maken.</source>
            <translation>There is nothing to undo.</translation>
        </message>
        <message>
            <source>Er is niets om opnieuw te doen.</source>
            <translation>There is nothing to redo.</translation>
        </message>
        <message>
            <source>Ongedaan gemaakt: {0}</source>
            <translation>Undone: {0}</translation>
        </message>
        <message>
            <source>Opnieuw gedaan: {0}</source>
            <translation>Redone: {0}</translation>
        </message>
    </context>
    <context>
        <name>OntgrendelPagina</name>
        <message>
            <source>Alles op deze laptop is versleuteld</source>
            <translation>Everything on this laptop is encrypted</translation>
        </message>
        <message>
            <source>Antwoord openen</source>
            <translation>Open answer</translation>
        </message>
        <message>
            <source>Er is eerder een verkeerde wachtzin getypt.</source>
            <translation>A wrong passphrase was typed earlier.</translation>
        </message>
        <message>
            <source>Even wachten, de wachtzin wordt gecontroleerd.</source>
            <translation>One moment, the passphrase is being checked.</translation>
        </message>
        <message>
            <source>Laptop {0}</source>
            <translation>Laptop {0}</translation>
        </message>
        <message>
            <source>Ontgrendel</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Ontgrendelen</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Ontgrendelen…</source>
            <translation>Unlocking…</translation>
        </message>
        <message>
            <source>Typ uw wachtzin.</source>
            <translation>Type your passphrase.</translation>
        </message>
        <message>
            <source>U heeft geen netwerk nodig</source>
            <translation>You need no network</translation>
        </message>
        <message>
            <source>Uw werk is bewaard.</source>
            <translation>Your work has been kept.</translation>
        </message>
        <message>
            <source>Verder met een nieuw dossier</source>
            <translation>Go on with a new dossier</translation>
        </message>
        <message>
            <source>Vergrendeld sinds {0}. Uw werk is bewaard.</source>
            <translation>Locked since {0}. Your work has been kept.</translation>
        </message>
        <message>
            <source>Vraag herstel</source>
            <translation>Ask for recovery</translation>
        </message>
        <message>
            <source>Wacht {0}. Daarna kunt u weer proberen.</source>
            <translation>Wait {0}. Then you can try again.</translation>
        </message>
        <message>
            <source>Wachtzin</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Wachtzin vergeten?</source>
            <translation>Forgot the passphrase?</translation>
        </message>
        <message>
            <source>seconde</source>
            <translation>second</translation>
        </message>
        <message>
            <source>seconden</source>
            <translation>seconds</translation>
        </message>
    </context>
    <context>
        <name>Onverwacht</name>
        <message>
            <source>Dit ging mis in het programma. Wat u vastlegde, is bewaard.</source>
            <translation>Something went wrong in the program. What you recorded is kept.</translation>
        </message>
        <message>
            <source>Gebeurt het weer? Bel het bureau en noem: {0}.</source>
            <translation>Does it happen again? Call the bureau and say: {0}.</translation>
        </message>
        <message>
            <source>Het geheugen van de laptop is vol. Dit is niet gelukt.</source>
            <translation>The memory of the laptop is full. This did not work.</translation>
        </message>
        <message>
            <source>Sluit andere programma’s en probeer het opnieuw.</source>
            <translation>Close other programs and try again.</translation>
        </message>
    </context>
    <context>
        <name>OpenLijst</name>
        <message>
            <source>Er staat niets meer open.</source>
            <translation>Nothing is open any more.</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Wat nog moet</source>
            <translation>What still has to be done</translation>
        </message>
    </context>
    <context>
        <name>Opneemgang</name>
        <message>
            <source>De laatste opname is ongedaan gemaakt.</source>
            <translation>The last list that was taken in was undone.</translation>
        </message>
        <message>
            <source>Er is niets veranderd.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Het bestand staat al in pakket.toml.</source>
            <translation>The file is in pakket.toml already.</translation>
        </message>
        <message>
            <source>In de map staat weer wat er voor die opname stond.</source>
            <translation>The folder holds again what was there before.</translation>
        </message>
        <message>
            <source>Noem {0} nog in pakket.toml, bij [[lijsten]].</source>
            <translation>Name {0} in pakket.toml, at [[lijsten]].</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Opgenomen: {0} stembureaus.</source>
            <translation>Taken in: {0} polling stations.</translation>
        </message>
        <message>
            <source>Pakketmap kiezen</source>
            <translation>Choose a package folder</translation>
        </message>
    </context>
    <context>
        <name>OpnemenPaneel</name>
        <message>
            <source>3. Neem op in een pakketmap</source>
            <translation>3. Take into a package folder</translation>
        </message>
        <message>
            <source>Draai de laatste opname terug</source>
            <translation>Undo the last one</translation>
        </message>
        <message>
            <source>Er staan {0} stembureaus in. Laatste lijst: {1}, opgenomen op {2} door {3}.</source>
            <translation>It holds {0} polling stations. Last list: {1}, taken in on {2} by {3}.</translation>
        </message>
        <message>
            <source>Er verandert niets: alles is gelijk.</source>
            <translation>Nothing changes: all is the same.</translation>
        </message>
        <message>
            <source>In deze map is nog geen lijst opgenomen.</source>
            <translation>No list was taken into this folder yet.</translation>
        </message>
        <message>
            <source>Kies een pakketmap</source>
            <translation>Choose a package folder</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Van deze map maakt u straks het pakket. Een lijst gaat over haar eigen gemeenten: andere gemeenten blijven.</source>
            <translation>You will make the package from this folder. A list covers its own municipalities: other municipalities stay.</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Wat er verandert</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>Wat niet in deze lijsten staat, is weg</source>
            <translation>What is not in these lists is removed</translation>
        </message>
        <message>
            <source>Wordt</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>blijft</source>
            <translation>stays</translation>
        </message>
        <message>
            <source>niet in de lijst</source>
            <translation>not in the list</translation>
        </message>
        <message>
            <source>nieuw</source>
            <translation>new</translation>
        </message>
        <message>
            <source>weg</source>
            <translation>gone</translation>
        </message>
        <message>
            <source>{0} nieuw, {1} veranderd, {2} weg, {3} blijven omdat iemand er heen gaat.</source>
            <translation>{0} new, {1} changed, {2} gone, {3} stay because somebody goes there.</translation>
        </message>
    </context>
    <context>
        <name>OpnieuwBlad</name>
        <message>
            <source>Begin een nieuw dossier</source>
            <translation>Begin a new dossier</translation>
        </message>
        <message>
            <source>Het oude dossier blijft op deze laptop. Er wordt niets gewist of geopend.</source>
            <translation>The old dossier stays on this laptop. Nothing is erased or opened.</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>U heeft het pakket nodig, en een nieuwe toelating van het bureau.</source>
            <translation>You need the package, and a new admission from the bureau.</translation>
        </message>
        <message>
            <source>Verder met een nieuw dossier</source>
            <translation>Go on with a new dossier</translation>
        </message>
        <message>
            <source>Weet u de wachtzin weer? Open het oude dossier dan vanuit het nieuwe. Kies in het menu (F10): Eerdere dossiers. Ze worden samen één dag.</source>
            <translation>Do you remember the passphrase again? Then open the old dossier from the new one. Choose in the menu (F10): Earlier dossiers. They become one day together.</translation>
        </message>
    </context>
    <context>
        <name>OptionView</name>
        <message>
            <source>Nog niets te kiezen. Dat volgt uit een ander antwoord.</source>
            <translation>Nothing to choose yet. That follows from another answer.</translation>
        </message>
    </context>
    <context>
        <name>OverlegPagina</name>
        <message>
            <source>De escalatie ligt vast. Klopt zij niet? Trek haar in met een reden.</source>
            <translation>The escalatie has been recorded. Is it wrong? Withdraw it with a reason.</translation>
        </message>
        <message>
            <source>Escalatie vastleggen</source>
            <translation>Record escalation</translation>
        </message>
        <message>
            <source>Het overleg ligt vast. Klopt het niet? Trek het in met een reden.</source>
            <translation>The overleg has been recorded. Is it wrong? Withdraw it with a reason.</translation>
        </message>
        <message>
            <source>Hoe sprak u?</source>
            <translation>How did you speak?</translation>
        </message>
        <message>
            <source>Is het daarmee opgelost?</source>
            <translation>Does that solve it?</translation>
        </message>
        <message>
            <source>Ja</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Kies de rol of schrijf die, geen naam.</source>
            <translation>Choose the role or write it, not a name.</translation>
        </message>
        <message>
            <source>Kies de rol.</source>
            <translation>Choose the role.</translation>
        </message>
        <message>
            <source>Kies hoe u sprak.</source>
            <translation>Choose how you spoke.</translation>
        </message>
        <message>
            <source>Kies ja of nee.</source>
            <translation>Choose yes or no.</translation>
        </message>
        <message>
            <source>Leg daarna vast wat wel klopt. Dit blijft in het logboek staan.</source>
            <translation>Then record what is right. This stays in the logboek.</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Met wie sprak u?</source>
            <translation>Whom did you speak with?</translation>
        </message>
        <message>
            <source>Naar welke organisatie?</source>
            <translation>To which organisation?</translation>
        </message>
        <message>
            <source>Nee</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Overleg vastleggen</source>
            <translation>Record consultation</translation>
        </message>
        <message>
            <source>Plan 1.4 en 3.3</source>
            <translation>Plan 1.4 and 3.3</translation>
        </message>
        <message>
            <source>Schrijf wat u afsprak.</source>
            <translation>Write what you agreed.</translation>
        </message>
        <message>
            <source>Staat al op nu.</source>
            <translation>Set to now.</translation>
        </message>
        <message>
            <source>Trek de escalatie in</source>
            <translation>Withdraw the escalatie</translation>
        </message>
        <message>
            <source>Trek het overleg in</source>
            <translation>Withdraw the overleg</translation>
        </message>
        <message>
            <source>Trek in</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Wanneer was dat?</source>
            <translation>When was that?</translation>
        </message>
        <message>
            <source>Wat sprak u af?</source>
            <translation>What did you agree?</translation>
        </message>
        <message>
            <source>Welke trede legt u vast?</source>
            <translation>Which step do you record?</translation>
        </message>
        <message>
            <source>gemeente</source>
            <translation>municipality</translation>
        </message>
    </context>
    <context>
        <name>PakketWerk</name>
        <message>
            <source>Er is geen nieuwer pakket.</source>
            <translation>There is no newer package.</translation>
        </message>
        <message>
            <source>Probeer het later opnieuw, of kies het bestand van het bureau.</source>
            <translation>Try again later, or choose the bureau's file.</translation>
        </message>
        <message>
            <source>Werk door met uw pakket.</source>
            <translation>Go on with your package.</translation>
        </message>
    </context>
    <context>
        <name>Pakketgang</name>
        <message>
            <source>Pakket versie {0} geldt nu. Alles wat u vastlegde, staat er nog.</source>
            <translation>Package version {0} is in force now. All that you recorded is still there.</translation>
        </message>
        <message>
            <source>Uw nieuwe plan geldt nu: {0}. Alles wat u vastlegde, staat er nog.</source>
            <translation>Your new plan holds now: {0}. All that you recorded is still there.</translation>
        </message>
        <message>
            <source>toewijzing</source>
            <translation>assignment</translation>
        </message>
        <message>
            <source>toewijzingen</source>
            <translation>assignments</translation>
        </message>
    </context>
    <context>
        <name>Papier</name>
        <message>
            <source>Formulier op papier</source>
            <translation>Form on paper</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Voor als de laptop niet werkt. Kies een formulier en print het.</source>
            <translation>For when the laptop does not work. Choose a form and print it.</translation>
        </message>
    </context>
    <context>
        <name>PapierPaneel</name>
        <message>
            <source>Formulieren</source>
            <translation>Forms</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Thema {0}</source>
            <translation>Theme {0}</translation>
        </message>
        <message>
            <source>{0} gaat open, om te printen.</source>
            <translation>{0} opens, to be printed.</translation>
        </message>
    </context>
    <context>
        <name>PdfKnop</name>
        <message>
            <source>De PDF is gemaakt en gaat open.</source>
            <translation>The PDF has been made and opens.</translation>
        </message>
        <message>
            <source>De PDF wordt gemaakt.</source>
            <translation>The PDF is being made.</translation>
        </message>
        <message>
            <source>Gestopt. Er is geen PDF gemaakt.</source>
            <translation>Stopped. No PDF was made.</translation>
        </message>
        <message>
            <source>Maak PDF</source>
            <translation>Make PDF</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message>
            <source>De tekst is gekopieerd.</source>
            <translation>The text has been copied.</translation>
        </message>
    </context>
    <context>
        <name>Plaatjesgang</name>
        <message>
            <source>Bewaar als PNG</source>
            <translation>Keep as PNG</translation>
        </message>
        <message>
            <source>Bewaar als SVG</source>
            <translation>Keep as SVG</translation>
        </message>
        <message>
            <source>De tekst is gekopieerd. Plak hem binnen 30 seconden.</source>
            <translation>The text has been copied. Paste it within 30 seconds.</translation>
        </message>
        <message>
            <source>Er is geen programma dat een PNG opent.</source>
            <translation>There is no program that opens a PNG.</translation>
        </message>
        <message>
            <source>Het is nu niet meer versleuteld.</source>
            <translation>It is no longer encrypted now.</translation>
        </message>
        <message>
            <source>Het plaatje is bewaard: {0}.</source>
            <translation>The picture was kept: {0}.</translation>
        </message>
        <message>
            <source>Het plaatje is gekopieerd. Plak het binnen 30 seconden.</source>
            <translation>The picture was copied. Paste it within 30 seconds.</translation>
        </message>
        <message>
            <source>Het plaatje is niet bewaard. {0}</source>
            <translation>The picture was not kept. {0}</translation>
        </message>
        <message>
            <source>Kies een andere map, of maak ruimte.</source>
            <translation>Choose another folder, or make room.</translation>
        </message>
        <message>
            <source>Kopieer als PNG</source>
            <translation>Copy as PNG</translation>
        </message>
        <message>
            <source>Kopieer als SVG</source>
            <translation>Copy as SVG</translation>
        </message>
        <message>
            <source>Kopieer tekst</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Op deze pagina staat geen plaatje.</source>
            <translation>There is no picture on this page.</translation>
        </message>
        <message>
            <source>Open om te printen</source>
            <translation>Open to print</translation>
        </message>
        <message>
            <source>Plaatje bewaren</source>
            <translation>Keep picture</translation>
        </message>
        <message>
            <source>{0}: dit gaat uit het dossier</source>
            <translation>{0}: this leaves the dossier</translation>
        </message>
    </context>
    <context>
        <name>PlaceField</name>
        <message>
            <source>Breedte (noord)</source>
            <translation>Latitude (north)</translation>
        </message>
        <message>
            <source>Lengte (oost)</source>
            <translation>Longitude (east)</translation>
        </message>
        <message>
            <source>bijvoorbeeld 5,1214</source>
            <translation>for example 5.1214</translation>
        </message>
        <message>
            <source>bijvoorbeeld 52,0907</source>
            <translation>for example 52.0907</translation>
        </message>
        <message>
            <source>{0}: breedte</source>
            <translation>{0}: latitude</translation>
        </message>
        <message>
            <source>{0}: lengte</source>
            <translation>{0}: longitude</translation>
        </message>
    </context>
    <context>
        <name>ProcesaanwijzingPagina</name>
        <message>
            <source>Aan</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Afweging</source>
            <translation>Weighing</translation>
        </message>
        <message>
            <source>Alleen als zij niet is gegeven. Zij blijft in het logboek staan.</source>
            <translation>Only when it was not given. It stays in the log.</translation>
        </message>
        <message>
            <source>Corrigeer</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>De PDF kon niet worden bewaard.</source>
            <translation>The PDF could not be saved.</translation>
        </message>
        <message>
            <source>De PDF staat in {0}.</source>
            <translation>The PDF is in {0}.</translation>
        </message>
        <message>
            <source>Deed het stembureau wat moest?</source>
            <translation>Did the polling station do what it had to?</translation>
        </message>
        <message>
            <source>Er is geen programma dat een PDF opent.</source>
            <translation>There is no program that opens a PDF.</translation>
        </message>
        <message>
            <source>Gegeven door</source>
            <translation>Given by</translation>
        </message>
        <message>
            <source>Gegeven met afwijking: {0} punten</source>
            <translation>Given with a deviation: {0} points</translation>
        </message>
        <message>
            <source>Gegeven om</source>
            <translation>Given at</translation>
        </message>
        <message>
            <source>Gegeven zonder afwijking</source>
            <translation>Given without a deviation</translation>
        </message>
        <message>
            <source>Genoteerd wat u in het proces-verbaal zag.</source>
            <translation>Noted what you saw in the proces-verbaal.</translation>
        </message>
        <message>
            <source>Gezegd: in het PV</source>
            <translation>Said: in the PV</translation>
        </message>
        <message>
            <source>Herstel mogelijk</source>
            <translation>Repair possible</translation>
        </message>
        <message>
            <source>Hoe</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Hoe ging het?</source>
            <translation>How did it go?</translation>
        </message>
        <message>
            <source>In het proces-verbaal</source>
            <translation>In the proces-verbaal</translation>
        </message>
        <message>
            <source>Ja.</source>
            <translation>Yes.</translation>
        </message>
        <message>
            <source>Kennisgevingen</source>
            <translation>Kennisgevingen</translation>
        </message>
        <message>
            <source>Kies wat het stembureau deed.</source>
            <translation>Choose what the polling station did.</translation>
        </message>
        <message>
            <source>Kijk of de schijf vol is en probeer het opnieuw.</source>
            <translation>Check whether the disk is full and try again.</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>Ladder</translation>
        </message>
        <message>
            <source>Leg opvolging vast</source>
            <translation>Record follow-up</translation>
        </message>
        <message>
            <source>Nee.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Opdracht</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Opvolging</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Plan 3.4.2</source>
            <translation>Plan 3.4.2</translation>
        </message>
        <message>
            <source>Procesaanwijzing</source>
            <translation>Procesaanwijzing</translation>
        </message>
        <message>
            <source>Reden</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Schrijf rollen, geen namen.</source>
            <translation>Write roles, not names.</translation>
        </message>
        <message>
            <source>Staat de aanwijzing in het proces-verbaal?</source>
            <translation>Is the instruction in the proces-verbaal?</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Trek de procesaanwijzing in</source>
            <translation>Withdraw the procesaanwijzing</translation>
        </message>
        <message>
            <source>Trek in</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>U mag dit ook later noteren of wijzigen.</source>
            <translation>You may also note or change this later.</translation>
        </message>
        <message>
            <source>Uitgesproken door</source>
            <translation>Spoken by</translation>
        </message>
        <message>
            <source>Vastgelegd door</source>
            <translation>Recorded by</translation>
        </message>
        <message>
            <source>Wanneer zag u dat?</source>
            <translation>When did you see that?</translation>
        </message>
        <message>
            <source>Wat is gegeven</source>
            <translation>What was given</translation>
        </message>
        <message>
            <source>nog niet ingevuld</source>
            <translation>not filled in yet</translation>
        </message>
    </context>
    <context>
        <name>Programma</name>
        <message>
            <source>Ga naar dat venster.</source>
            <translation>Go to that window.</translation>
        </message>
        <message>
            <source>Het oefenprogramma is al open.</source>
            <translation>The practice program is open already.</translation>
        </message>
        <message>
            <source>Het oude dossier kan niet opzij worden gezet.</source>
            <translation>The old dossier cannot be set aside.</translation>
        </message>
        <message>
            <source>Het programma kan het dossier niet openen.</source>
            <translation>The program cannot open the dossier.</translation>
        </message>
        <message>
            <source>Kijk of de schijf vol is. Er is niets gewist. Probeer opnieuw.</source>
            <translation>Check whether the disk is full. Nothing was erased. Try again.</translation>
        </message>
        <message>
            <source>Start het opnieuw. Bel anders het bureau.</source>
            <translation>Start it again. Otherwise call the bureau.</translation>
        </message>
        <message>
            <source>Waarnemer</source>
            <translation>Waarnemer</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
        <message>
            <source>{0} van {1}, waarvan {2} niet gezien</source>
            <translation>{0} of {1}, of which {2} not observed</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Plaatsen</source>
            <translation>Places</translation>
        </message>
    </context>
    <context>
        <name>RailButton</name>
        <message>
            <source>u bent hier</source>
            <translation>you are here</translation>
        </message>
        <message>
            <source>{0} open</source>
            <translation>{0} open</translation>
        </message>
    </context>
    <context>
        <name>RangeField</name>
        <message>
            <source>nog geen antwoord</source>
            <translation>no answer yet</translation>
        </message>
        <message>
            <source>{0}: hoger</source>
            <translation>{0}: higher</translation>
        </message>
        <message>
            <source>{0}: lager</source>
            <translation>{0}: lower</translation>
        </message>
    </context>
    <context>
        <name>Ranking</name>
        <message>
            <source>Deze volgorde klopt</source>
            <translation>This order is right</translation>
        </message>
        <message>
            <source>Dit is uw volgorde.</source>
            <translation>This is your order.</translation>
        </message>
        <message>
            <source>Nog geen volgorde.</source>
            <translation>No order yet.</translation>
        </message>
        <message>
            <source>Omhoog</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Omlaag</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>{0} staat op plaats {1}</source>
            <translation>{0} is at place {1}</translation>
        </message>
    </context>
    <context>
        <name>RapportagePagina</name>
        <message>
            <source>De Kiesraad maakt de rapportage. Dit is wat uw dossier daaraan geeft.</source>
            <translation>The Kiesraad makes the report. This is what your dossier adds to it.</translation>
        </message>
        <message>
            <source>De tekst is gekopieerd. Plak hem binnen 30 seconden.</source>
            <translation>The text has been copied. Paste it within 30 seconds.</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Geen.</source>
            <translation>None.</translation>
        </message>
        <message>
            <source>Invoer voor de rapportage</source>
            <translation>Input for the report</translation>
        </message>
        <message>
            <source>Invoer voor de rapportage van bevindingen</source>
            <translation>Input for the report of findings</translation>
        </message>
        <message>
            <source>Kopieer tekst</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Niet gereed: {0}</source>
            <translation>Not ready: {0}</translation>
        </message>
        <message>
            <source>Nog bij geen orgaan: {0}</source>
            <translation>With no body yet: {0}</translation>
        </message>
        <message>
            <source>Nog niet gereed: er ontbreekt iets.</source>
            <translation>Not ready yet: something is missing.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Plan 3.5</source>
            <translation>Plan 3.5</translation>
        </message>
        <message>
            <source>Welke organen zijn dit?</source>
            <translation>Which bodies are these?</translation>
        </message>
        <message>
            <source>{0} organen</source>
            <translation>{0} bodies</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message>
            <source>Ontvangstbewijs {0}</source>
            <translation>Receipt {0}</translation>
        </message>
    </context>
    <context>
        <name>ReceiptCard</name>
        <message>
            <source>Ontvangstbewijs</source>
            <translation>Receipt</translation>
        </message>
    </context>
    <context>
        <name>RedenPaneel</name>
        <message>
            <source>De reden ontbreekt.</source>
            <translation>The reason is missing.</translation>
        </message>
        <message>
            <source>Schrijf waarom.</source>
            <translation>Write why.</translation>
        </message>
        <message>
            <source>Waarom?</source>
            <translation>Why?</translation>
        </message>
    </context>
    <context>
        <name>Redenveld</name>
        <message>
            <source>Klopt het? Schrijf waarom.</source>
            <translation>Is it right? Write why.</translation>
        </message>
    </context>
    <context>
        <name>Rondleiding</name>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Ctrl+K vindt alles. F1 legt elke pagina uit. Deze rondleiding staat in het menu.</source>
            <translation>Ctrl+K finds everything. F1 explains each page. This tour is in the menu.</translation>
        </message>
        <message>
            <source>Dit is de eerste stap.</source>
            <translation>This is the first step.</translation>
        </message>
        <message>
            <source>Druk op F4, typ het nummer van het stembureau en druk op Enter.</source>
            <translation>Press F4, type the number of the polling station and press Enter.</translation>
        </message>
        <message>
            <source>Eén toets is een antwoord: ja, nee, n.v.t. of niet gezien. Raad nooit.</source>
            <translation>One key is an answer: yes, no, not applicable or not observed. Never guess.</translation>
        </message>
        <message>
            <source>F2 maakt een notitie. Klopt er iets niet? Dan maakt F3 een signaal.</source>
            <translation>F2 makes a note. Is something wrong? Then F3 makes a signal.</translation>
        </message>
        <message>
            <source>Links staan vijf plaatsen. Vandaag is het begin: uw dag en wat nog open is.</source>
            <translation>There are five places at the left. Today is the start: your day and what is open.</translation>
        </message>
        <message>
            <source>Rondleiding, stap {0} van {1}</source>
            <translation>Tour, step {0} of {1}</translation>
        </message>
        <message>
            <source>Sla over</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>U komt aan</source>
            <translation>You arrive</translation>
        </message>
        <message>
            <source>U vult in</source>
            <translation>You fill in</translation>
        </message>
        <message>
            <source>U ziet iets</source>
            <translation>You see something</translation>
        </message>
        <message>
            <source>U zoekt iets</source>
            <translation>You look for something</translation>
        </message>
        <message>
            <source>Vijf plaatsen</source>
            <translation>Five places</translation>
        </message>
        <message>
            <source>Volgende</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Vorige</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>Wat u typt, is meteen bewaard. U hoeft nooit iets op te slaan.</source>
            <translation>What you type is kept at once. You never have to save anything.</translation>
        </message>
        <message>
            <source>Welkom</source>
            <translation>Welcome</translation>
        </message>
    </context>
    <context>
        <name>Route</name>
        <message>
            <source> tot </source>
            <translation> to </translation>
        </message>
        <message>
            <source>De route van vandaag</source>
            <translation>Today's route</translation>
        </message>
        <message>
            <source>Nog geen bezoek en geen plan.</source>
            <translation>No visit and no plan yet.</translation>
        </message>
        <message>
            <source>geweest</source>
            <translation>visited</translation>
        </message>
        <message>
            <source>nu</source>
            <translation>now</translation>
        </message>
        <message>
            <source>signaal open</source>
            <translation>signal open</translation>
        </message>
        <message>
            <source>straks</source>
            <translation>next</translation>
        </message>
    </context>
    <context>
        <name>RoutePagina</name>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Begin bezoek</source>
            <translation>Start visit</translation>
        </message>
        <message>
            <source>Deze stop kan niet verder.</source>
            <translation>This stop cannot move further.</translation>
        </message>
        <message>
            <source>Dichterbij</source>
            <translation>Closer</translation>
        </message>
        <message>
            <source>Druk af</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Eerder</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Kaart</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Kies een punt op de kaart, of druk op F4.</source>
            <translation>Choose a point on the map, or press F4.</translation>
        </message>
        <message>
            <source>Kies eerst een stop in de lijst.</source>
            <translation>First choose a stop in the list.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Mijn route</source>
            <translation>My route</translation>
        </message>
        <message>
            <source>Nog geen route</source>
            <translation>No route yet</translation>
        </message>
        <message>
            <source>Open bezoek</source>
            <translation>Open visit</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Route</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>Stops</translation>
        </message>
        <message>
            <source>Stops van vandaag</source>
            <translation>Today's stops</translation>
        </message>
        <message>
            <source>Verder weg</source>
            <translation>Further away</translation>
        </message>
        <message>
            <source>Volgorde van het bureau</source>
            <translation>Order of the bureau</translation>
        </message>
        <message>
            <source>dichterbij, verder weg, alles</source>
            <translation>closer, further away, all</translation>
        </message>
        <message>
            <source>gemist</source>
            <translation>missed</translation>
        </message>
        <message>
            <source>geweest</source>
            <translation>visited</translation>
        </message>
        <message>
            <source>let op: open {0}</source>
            <translation>note: open {0}</translation>
        </message>
        <message>
            <source>niet gepland</source>
            <translation>not planned</translation>
        </message>
        <message>
            <source>om een risico</source>
            <translation>because of a risk</translation>
        </message>
        <message>
            <source>op de kaart: langs de stops</source>
            <translation>on the map: along the stops</translation>
        </message>
        <message>
            <source>op de kaart: van dichtbij naar ver</source>
            <translation>on the map: from near to far</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>open {0}</source>
            <translation>open {0}</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>stop</translation>
        </message>
        <message>
            <source>stop eerder of later; op de kaart: schuiven</source>
            <translation>stop earlier or later; on the map: move</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>stops</translation>
        </message>
        <message>
            <source>straks</source>
            <translation>next</translation>
        </message>
        <message>
            <source>te laat</source>
            <translation>too late</translation>
        </message>
        <message>
            <source>thema van het plan</source>
            <translation>theme of the plan</translation>
        </message>
        <message>
            <source>u bent hier</source>
            <translation>you are here</translation>
        </message>
        <message>
            <source>{0} is nu stop {1}.</source>
            <translation>{0} is now stop {1}.</translation>
        </message>
        <message>
            <source>{0} te laat</source>
            <translation>{0} too late</translation>
        </message>
        <message>
            <source>{0} van {1} geweest</source>
            <translation>{0} of {1} visited</translation>
        </message>
    </context>
    <context>
        <name>ShortField</name>
        <message>
            <source>Hier kunt u alleen cijfers typen.</source>
            <translation>You can type digits only here.</translation>
        </message>
    </context>
    <context>
        <name>SignaalKeuze</name>
        <message>
            <source>Er is nog geen signaal. Maak het eerst, met de bron erbij.</source>
            <translation>There is no signal yet. Make it first, with its source.</translation>
        </message>
        <message>
            <source>Kies het signaal</source>
            <translation>Choose the signal</translation>
        </message>
        <message>
            <source>Na welk signaal neemt u hier waar?</source>
            <translation>Which signal brings you here?</translation>
        </message>
        <message>
            <source>Nieuw signaal</source>
            <translation>New signal</translation>
        </message>
        <message>
            <source>Signaal {0}: {1}</source>
            <translation>Signal {0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>SignaalPagina</name>
        <message>
            <source>Bij vraag {0}.</source>
            <translation>At question {0}.</translation>
        </message>
        <message>
            <source>Leg correctie vast</source>
            <translation>Record correction</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Nieuw signaal</source>
            <translation>New signal</translation>
        </message>
        <message>
            <source>Plan, tabel 3</source>
            <translation>Plan, table 3</translation>
        </message>
        <message>
            <source>Schrijf rollen, geen namen.</source>
            <translation>Write roles, not names.</translation>
        </message>
        <message>
            <source>Signaal {0} wijzigen</source>
            <translation>Change signal {0}</translation>
        </message>
        <message>
            <source>Typ een nummer, naam of plaats.</source>
            <translation>Type a number, name or town.</translation>
        </message>
        <message>
            <source>U schrijft wat u zag.</source>
            <translation>You write what you saw.</translation>
        </message>
        <message>
            <source>Waar komt dit signaal vandaan?</source>
            <translation>Where does this signal come from?</translation>
        </message>
        <message>
            <source>Waar was dat?</source>
            <translation>Where was that?</translation>
        </message>
        <message>
            <source>Waarom wijzigt u dit?</source>
            <translation>Why do you change this?</translation>
        </message>
        <message>
            <source>Wanneer was dat?</source>
            <translation>When was that?</translation>
        </message>
        <message>
            <source>Wat is er gemeld?</source>
            <translation>What was reported?</translation>
        </message>
        <message>
            <source>Wat zag u?</source>
            <translation>What did you see?</translation>
        </message>
        <message>
            <source>{0} U beoordeelt het hierna.</source>
            <translation>{0} You assess it after this.</translation>
        </message>
    </context>
    <context>
        <name>SignalenPagina</name>
        <message>
            <source>1 open</source>
            <translation>1 open</translation>
        </message>
        <message>
            <source>Afgerond</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Druk op F3. Tijd en plek staan er dan al bij.</source>
            <translation>Press F3. Time and place are already there then.</translation>
        </message>
        <message>
            <source>Nieuw signaal</source>
            <translation>New signal</translation>
        </message>
        <message>
            <source>Nog geen signalen</source>
            <translation>No signals yet</translation>
        </message>
        <message>
            <source>Nog leeg.</source>
            <translation>Still empty.</translation>
        </message>
        <message>
            <source>Onregelmatigheid {0}: {1}</source>
            <translation>Onregelmatigheid {0}: {1}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Rapportage</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>Signaal {0}: {1}</source>
            <translation>Signal {0}: {1}</translation>
        </message>
        <message>
            <source>Signaal, nog niet vastgelegd</source>
            <translation>Signal, not recorded yet</translation>
        </message>
        <message>
            <source>Signalen</source>
            <translation>Signals</translation>
        </message>
        <message>
            <source>{0} open</source>
            <translation>{0} open</translation>
        </message>
    </context>
    <context>
        <name>Sleutels</name>
        <message>
            <source>opgenomen {0}: {1}</source>
            <translation>taken in {0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>SleutelsPaneel</name>
        <message>
            <source>Eerdere sleutel {0}</source>
            <translation>Earlier key {0}</translation>
        </message>
        <message>
            <source>Elke sleutel ondertekent eigen regels. Het bureau laat elke sleutel apart toe. U kunt gewoon doorwerken.</source>
            <translation>Each key signs lines of its own. The bureau admits each key separately. You can just go on working.</translation>
        </message>
        <message>
            <source>Sleutel van deze laptop</source>
            <translation>Key of this laptop</translation>
        </message>
        <message>
            <source>Sleutels van dit dossier</source>
            <translation>Keys of this dossier</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Toelating van uw sleutels</source>
            <translation>Admission of your keys</translation>
        </message>
        <message>
            <source>niet toegelaten</source>
            <translation>not admitted</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>line</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
        <message>
            <source>toegelaten</source>
            <translation>admitted</translation>
        </message>
        <message>
            <source>{0}, alles ontvangen</source>
            <translation>{0}, all received</translation>
        </message>
        <message>
            <source>{0}, {1} nog niet ontvangen</source>
            <translation>{0}, {1} not received yet</translation>
        </message>
    </context>
    <context>
        <name>Slot</name>
        <message>
            <source>De code geldt tot morgen, of tot u afsluit.</source>
            <translation>The code holds until tomorrow, or until you shut down.</translation>
        </message>
    </context>
    <context>
        <name>SpoedPaneel</name>
        <message>
            <source>Is er spoed?</source>
            <translation>Is it urgent?</translation>
        </message>
        <message>
            <source>Kies eerst een reden.</source>
            <translation>Choose a reason first.</translation>
        </message>
        <message>
            <source>Schrijf in het kort waarom.</source>
            <translation>Write briefly why.</translation>
        </message>
        <message>
            <source>Schrijf waarom</source>
            <translation>Write why</translation>
        </message>
        <message>
            <source>Sla over</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>Sla trede {0} over</source>
            <translation>Skip step {0}</translation>
        </message>
        <message>
            <source>Toch niet</source>
            <translation>Not after all</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>U mag een trede overslaan bij tijdsdruk, beschikbaarheid of ernst. Schrijf waarom.</source>
            <translation>You may skip a step for lack of time, availability or seriousness. Write why.</translation>
        </message>
        <message>
            <source>Waarom slaat u deze trede over?</source>
            <translation>Why do you skip this step?</translation>
        </message>
    </context>
    <context>
        <name>StapPakket</name>
        <message>
            <source>Eerst oefenen</source>
            <translation>Practise first</translation>
        </message>
        <message>
            <source>Er is nog geen pakket gekozen.</source>
            <translation>No package has been chosen yet.</translation>
        </message>
        <message>
            <source>Heeft u nog geen pakket?</source>
            <translation>Do you have no package yet?</translation>
        </message>
        <message>
            <source>Het oefenpakket is al gekozen. Niets hiervan gaat naar het bureau.</source>
            <translation>The practice package is already chosen. None of this goes to the bureau.</translation>
        </message>
        <message>
            <source>Hierin staat wie u bent en waar u heen gaat. De naam eindigt op .wvw.</source>
            <translation>It says who you are and where you go. The name ends in .wvw.</translation>
        </message>
        <message>
            <source>Kies het bestand, of typ waar het staat.</source>
            <translation>Choose the file, or type where it is.</translation>
        </message>
        <message>
            <source>Kijk hier lijsten van stembureaus na, voor u een pakket maakt.</source>
            <translation>Check lists of polling stations here, before you make a package.</translation>
        </message>
        <message>
            <source>Lijsten nakijken</source>
            <translation>Check lists</translation>
        </message>
        <message>
            <source>Oefen dan eerst, met verzonnen gegevens in een eigen map.</source>
            <translation>Then practise first, with made-up data in a folder of its own.</translation>
        </message>
        <message>
            <source>Persoonlijk bestand (*.wvw)</source>
            <translation>Personal file (*.wvw)</translation>
        </message>
        <message>
            <source>Persoonlijk bestand (niet verplicht)</source>
            <translation>Personal file (not required)</translation>
        </message>
        <message>
            <source>U kreeg dit bestand van het bureau. De naam eindigt op .wvp.</source>
            <translation>You got this file from the bureau. The name ends in .wvp.</translation>
        </message>
        <message>
            <source>U oefent</source>
            <translation>You are practising</translation>
        </message>
        <message>
            <source>Verkiezingspakket</source>
            <translation>Election package</translation>
        </message>
        <message>
            <source>Verkiezingspakket (*.wvp)</source>
            <translation>Election package (*.wvp)</translation>
        </message>
        <message>
            <source>Werkt u bij het bureau?</source>
            <translation>Do you work at the bureau?</translation>
        </message>
    </context>
    <context>
        <name>StapVingerafdruk</name>
        <message>
            <source>gemeente</source>
            <translation>municipality</translation>
        </message>
        <message>
            <source>gemeenten</source>
            <translation>municipalities</translation>
        </message>
        <message>
            <source>locatie</source>
            <translation>location</translation>
        </message>
        <message>
            <source>locaties</source>
            <translation>locations</translation>
        </message>
        <message>
            <source>oefenlokaal</source>
            <translation>practice room</translation>
        </message>
        <message>
            <source>oefenlokalen</source>
            <translation>practice rooms</translation>
        </message>
        <message>
            <source>stembureau</source>
            <translation>polling station</translation>
        </message>
        <message>
            <source>stembureaus</source>
            <translation>polling stations</translation>
        </message>
        <message>
            <source>{0}, en {1}</source>
            <translation>{0}, and {1}</translation>
        </message>
        <message>
            <source>{0}, {1} in {2}</source>
            <translation>{0}, {1} in {2}</translation>
        </message>
        <message>
            <source>{0}, {1}. Versie {2}, met</source>
            <translation>{0}, {1}. Version {2}, with</translation>
        </message>
    </context>
    <context>
        <name>StapWachtzin</name>
        <message>
            <source>Met uw wachtzin opent u straks uw dossier. Niemand kan hem opzoeken. Schrijf hem niet op de laptop.</source>
            <translation>With your passphrase you open your dossier later. Nobody can look it up. Do not write it on the laptop.</translation>
        </message>
        <message>
            <source>Om te oefenen</source>
            <translation>To practise</translation>
        </message>
        <message>
            <source>Vul in voor mij</source>
            <translation>Fill in for me</translation>
        </message>
        <message>
            <source>Wachtzin: {0}</source>
            <translation>Passphrase: {0}</translation>
        </message>
    </context>
    <context>
        <name>StateGlyph</name>
        <message>
            <source>bezig</source>
            <translation>busy</translation>
        </message>
        <message>
            <source>fout</source>
            <translation>error</translation>
        </message>
        <message>
            <source>kan nog niet</source>
            <translation>not possible yet</translation>
        </message>
        <message>
            <source>klaar</source>
            <translation>ready</translation>
        </message>
        <message>
            <source>let op</source>
            <translation>attention</translation>
        </message>
        <message>
            <source>niet gezien</source>
            <translation>not observed</translation>
        </message>
        <message>
            <source>nog leeg</source>
            <translation>still empty</translation>
        </message>
        <message>
            <source>vastgelegd</source>
            <translation>recorded</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Accu {0} %</source>
            <translation>Battery {0} %</translation>
        </message>
        <message>
            <source>Alles is al opgeslagen om {0}.</source>
            <translation>Everything was saved at {0} already.</translation>
        </message>
        <message>
            <source>Alles is al opgeslagen.</source>
            <translation>Everything has been saved already.</translation>
        </message>
        <message>
            <source>Geen bezoek bezig</source>
            <translation>No visit in progress</translation>
        </message>
        <message>
            <source>Geen netwerk</source>
            <translation>No network</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Netwerk</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Opgeslagen</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>accu laag</source>
            <translation>battery low</translation>
        </message>
        <message>
            <source>laadt op</source>
            <translation>charging</translation>
        </message>
        <message>
            <source>{0} wachten</source>
            <translation>{0} waiting</translation>
        </message>
    </context>
    <context>
        <name>Strook</name>
        <message>
            <source>vraag {0} van {1}</source>
            <translation>question {0} of {1}</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>Stroom</name>
        <message>
            <source>De accu is nog {0} %.</source>
            <translation>The battery is at {0} %.</translation>
        </message>
        <message>
            <source>Donker scherm</source>
            <translation>Dark screen</translation>
        </message>
        <message>
            <source>Het scherm is nu donker.</source>
            <translation>The screen is dark now.</translation>
        </message>
        <message>
            <source>Zoek een stopcontact. Uw werk is bewaard.</source>
            <translation>Find a socket. Your work is kept.</translation>
        </message>
    </context>
    <context>
        <name>Stukken</name>
        <message>
            <source>De PDF kon niet worden gemaakt.</source>
            <translation>The PDF could not be made.</translation>
        </message>
        <message>
            <source>De PDF staat in {0}. Bij het vergrendelen gaat hij weg.</source>
            <translation>The PDF is in {0}. It goes away when you lock.</translation>
        </message>
        <message>
            <source>Dit is niet gemaakt, door een fout in het programma.</source>
            <translation>This was not made, because of a fault in the program.</translation>
        </message>
        <message>
            <source>Er is geen programma dat een PDF opent.</source>
            <translation>There is no program that opens a PDF.</translation>
        </message>
        <message>
            <source>Er ontbreekt iets in het dossier. Controleer het dossier bij Versturen.</source>
            <translation>Something is missing in the dossier. Check the dossier at Send.</translation>
        </message>
        <message>
            <source>Kijk of de schijf vol is. Sluit de PDF als die nog open staat.</source>
            <translation>Check whether the disk is full. Close the PDF if it is still open.</translation>
        </message>
        <message>
            <source>Probeer het opnieuw. Lukt het weer niet? Bel dan het bureau.</source>
            <translation>Try again. Does it fail again? Then call the bureau.</translation>
        </message>
    </context>
    <context>
        <name>Taal</name>
        <message>
            <source>Nederlands</source>
            <comment>name of this language, in itself</comment>
            <translation>English</translation>
        </message>
        <message>
            <source>nl</source>
            <comment>code of this language, two letters</comment>
            <translation>en</translation>
        </message>
    </context>
    <context>
        <name>Telbeeld</name>
        <message>
            <source>Telling</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>Toegelaten kiezers</source>
            <translation>Admitted voters</translation>
        </message>
        <message>
            <source>Uitgebrachte stemmen</source>
            <translation>Votes cast</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message>
            <source>{0} in de laatste 10 minuten, laatste om {1}</source>
            <translation>{0} in the last 10 minutes, last at {1}</translation>
        </message>
    </context>
    <context>
        <name>Telraster</name>
        <message>
            <source>Neem over wat de voorzitter zegt. U telt niet zelf.</source>
            <translation>Copy what the chair says. You do not count yourself.</translation>
        </message>
        <message>
            <source>Toegelaten kiezers</source>
            <translation>Admitted voters</translation>
        </message>
        <message>
            <source>Uitgebrachte stemmen</source>
            <translation>Votes cast</translation>
        </message>
        <message>
            <source>Welke aantallen noemde het stembureau?</source>
            <translation>Which numbers did the polling station state?</translation>
        </message>
        <message>
            <source>Welke verkiezing?</source>
            <translation>Which election?</translation>
        </message>
        <message>
            <source>{0} = {1} klopt</source>
            <translation>{0} = {1} is right</translation>
        </message>
        <message>
            <source>{0} is {1}, bij {2} staat {3}</source>
            <translation>{0} is {1}, {2} says {3}</translation>
        </message>
        <message>
            <source>{0} niet gezien</source>
            <translation>{0} not observed</translation>
        </message>
    </context>
    <context>
        <name>Telstrook</name>
        <message>
            <source>Eén eraf</source>
            <translation>One less</translation>
        </message>
        <message>
            <source>Eén erbij</source>
            <translation>One more</translation>
        </message>
        <message>
            <source>Naar de vraag</source>
            <translation>To the question</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Spatie</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Telling: {0}</source>
            <translation>Count: {0}</translation>
        </message>
        <message>
            <source>één eraf</source>
            <translation>one less</translation>
        </message>
        <message>
            <source>één erbij</source>
            <translation>one more</translation>
        </message>
    </context>
    <context>
        <name>Termijn</name>
        <message>
            <source>De bewaartermijn is voorbij sinds {0}. Wis dit apparaat.</source>
            <translation>The retention period ended on {0}. Wipe this device.</translation>
        </message>
        <message>
            <source>Het pakket gold tot en met {0}. Verstuur alles en wis dan.</source>
            <translation>The package was valid until {0}. Send everything and then wipe.</translation>
        </message>
    </context>
    <context>
        <name>TerugzetScherm</name>
        <message>
            <source>De kopie is van {0}.</source>
            <translation>The copy is of {0}.</translation>
        </message>
        <message>
            <source>De kopie staat op deze laptop.</source>
            <translation>The copy is on this laptop.</translation>
        </message>
        <message>
            <source>De kopie wordt teruggezet.</source>
            <translation>The copy is being put back.</translation>
        </message>
        <message>
            <source>De kopie zelf verandert niet</source>
            <translation>The copy itself does not change</translation>
        </message>
        <message>
            <source>De naam van de map begint met waarnemer-kopie.</source>
            <translation>The name of the folder begins with waarnemer-kopie.</translation>
        </message>
        <message>
            <source>De wachtzin blijft die van de kopie</source>
            <translation>The passphrase stays that of the copy</translation>
        </message>
        <message>
            <source>Er is niets veranderd.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Er is nog geen map gekozen.</source>
            <translation>No folder has been chosen yet.</translation>
        </message>
        <message>
            <source>Het terugzetten is niet gelukt.</source>
            <translation>Putting it back failed.</translation>
        </message>
        <message>
            <source>Kies de stick.</source>
            <translation>Choose the stick.</translation>
        </message>
        <message>
            <source>Kopie terugzetten</source>
            <translation>Restore a copy</translation>
        </message>
        <message>
            <source>Map of stick met de kopie</source>
            <translation>Folder or stick with the copy</translation>
        </message>
        <message>
            <source>Niet leesbaar in de kopie: {0}.</source>
            <translation>Cannot be read in the copy: {0}.</translation>
        </message>
        <message>
            <source>Ontgrendel</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Probeer het opnieuw. De kopie is niet veranderd.</source>
            <translation>Try again. The copy was not changed.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Teruggezet: {0}.</source>
            <translation>Restored: {0}.</translation>
        </message>
        <message>
            <source>Terugzetten</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Typ de wachtzin van de kopie.</source>
            <translation>Type the passphrase of the copy.</translation>
        </message>
        <message>
            <source>U gaat verder met een nieuwe keten. Het register kan meer hebben dan de kopie. Daarom vraagt u daarna opnieuw toelating.</source>
            <translation>You go on with a new chain. The register may have more than the copy. That is why you ask for admission again after this.</translation>
        </message>
        <message>
            <source>U stopte.</source>
            <translation>You stopped.</translation>
        </message>
        <message>
            <source>Uw werk van de kopie komt op deze laptop</source>
            <translation>Your work of the copy comes onto this laptop</translation>
        </message>
        <message>
            <source>Vorige</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>Vraag straks bij Versturen opnieuw toelating.</source>
            <translation>Ask for admission again later, at Send.</translation>
        </message>
        <message>
            <source>Wachtzin van de kopie</source>
            <translation>Passphrase of the copy</translation>
        </message>
        <message>
            <source>Zet een kopie terug</source>
            <translation>Restore a copy</translation>
        </message>
        <message>
            <source>Zet terug</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>bijlage</source>
            <translation>attachment</translation>
        </message>
        <message>
            <source>bijlagen</source>
            <translation>attachments</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>line</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
    </context>
    <context>
        <name>TextArea</name>
        <message>
            <source>nog {0} tekens</source>
            <translation>{0} characters to go</translation>
        </message>
        <message>
            <source>{0} tekens te veel</source>
            <translation>{0} characters too many</translation>
        </message>
    </context>
    <context>
        <name>Themas</name>
        <message>
            <source>Thema's van vandaag</source>
            <translation>Themes of today</translation>
        </message>
        <message>
            <source>bezoek</source>
            <translation>visit</translation>
        </message>
        <message>
            <source>bezoeken</source>
            <translation>visits</translation>
        </message>
        <message>
            <source>nog niet begonnen</source>
            <translation>not begun yet</translation>
        </message>
        <message>
            <source>{0} bezig</source>
            <translation>{0} in progress</translation>
        </message>
        <message>
            <source>{0} van {1} thema's begonnen, bij {2}.</source>
            <translation>{0} of {1} themes begun, at {2}.</translation>
        </message>
        <message>
            <source>{0} vastgelegd</source>
            <translation>{0} stated</translation>
        </message>
    </context>
    <context>
        <name>TijdVeld</name>
        <message>
            <source>Nu</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Spatie</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Bezoeken</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>De dag</source>
            <translation>The day</translation>
        </message>
        <message>
            <source>Nog niets op deze dag.</source>
            <translation>Nothing on this day yet.</translation>
        </message>
        <message>
            <source>Notities</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Signalen</source>
            <translation>Signals</translation>
        </message>
        <message>
            <source>Vastgelegd</source>
            <translation>Recorded</translation>
        </message>
        <message>
            <source>bezig</source>
            <translation>busy</translation>
        </message>
        <message>
            <source>bezoek</source>
            <translation>visit</translation>
        </message>
        <message>
            <source>gepland</source>
            <translation>planned</translation>
        </message>
        <message>
            <source>geweest</source>
            <translation>visited</translation>
        </message>
        <message>
            <source>notitie</source>
            <translation>note</translation>
        </message>
        <message>
            <source>nu</source>
            <translation>now</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>pauze</source>
            <translation>break</translation>
        </message>
        <message>
            <source>signaal</source>
            <translation>signal</translation>
        </message>
        <message>
            <source>sluit</source>
            <translation>closes</translation>
        </message>
        <message>
            <source>vastgelegd</source>
            <translation>recorded</translation>
        </message>
    </context>
    <context>
        <name>ToelatingPaneel</name>
        <message>
            <source>Bewaar verzoek</source>
            <translation>Save request</translation>
        </message>
        <message>
            <source>Certificaat (*.wvc)</source>
            <translation>Certificate (*.wvc)</translation>
        </message>
        <message>
            <source>Certificaat openen</source>
            <translation>Open certificate</translation>
        </message>
        <message>
            <source>Code van het bureau</source>
            <translation>Code of the bureau</translation>
        </message>
        <message>
            <source>Deze eerdere sleutel is toegelaten.</source>
            <translation>This earlier key has been admitted.</translation>
        </message>
        <message>
            <source>Deze laptop is toegelaten.</source>
            <translation>This laptop has been admitted.</translation>
        </message>
        <message>
            <source>Even wachten, het bureau wordt gevraagd.</source>
            <translation>One moment, the bureau is being asked.</translation>
        </message>
        <message>
            <source>Het bureau heeft uw verzoek.</source>
            <translation>The bureau has your request.</translation>
        </message>
        <message>
            <source>Het bureau moet deze laptop nog toelaten. Tot dan kunt u gewoon werken. Versturen kan pas daarna. Vergelijk deze tekens hardop met het bureau.</source>
            <translation>The bureau still has to admit this laptop. Until then you can just work. Sending is possible only after that. Compare these characters aloud with the bureau.</translation>
        </message>
        <message>
            <source>Het verzoek is bewaard.</source>
            <translation>The request has been saved.</translation>
        </message>
        <message>
            <source>Iemand kijkt ernaar. Vraag het later opnieuw. U kunt gewoon werken.</source>
            <translation>Somebody is looking at it. Ask again later. You can just work.</translation>
        </message>
        <message>
            <source>Onder deze sleutel staan regels die nog niet zijn ontvangen. Vraag ook voor deze sleutel toelating. Vergelijk deze tekens hardop met het bureau.</source>
            <translation>Under this key there are lines that were not received yet. Ask for admission for this key too. Compare these characters aloud with the bureau.</translation>
        </message>
        <message>
            <source>Toelating van uw sleutels</source>
            <translation>Admission of your keys</translation>
        </message>
        <message>
            <source>Typ de code die u van het bureau kreeg. Die werkt één keer.</source>
            <translation>Type the code that you got from the bureau. It works once.</translation>
        </message>
        <message>
            <source>U kunt waarnemingen versturen.</source>
            <translation>You can send observations.</translation>
        </message>
        <message>
            <source>Verzoek om toelating (*.wva)</source>
            <translation>Request for admission (*.wva)</translation>
        </message>
        <message>
            <source>Via het netwerk</source>
            <translation>Over the network</translation>
        </message>
        <message>
            <source>Vraag aan via netwerk</source>
            <translation>Request over the network</translation>
        </message>
        <message>
            <source>Vraag opnieuw</source>
            <translation>Ask again</translation>
        </message>
        <message>
            <source>{0}. Breng of stuur dit naar het bureau. Lees de tekens voor.</source>
            <translation>{0}. Bring or send this to the bureau. Read the characters aloud.</translation>
        </message>
    </context>
    <context>
        <name>Toestand</name>
        <message>
            <source>De klok van deze laptop sprong {0} terug.</source>
            <translation>The clock of this laptop jumped {0} back.</translation>
        </message>
        <message>
            <source>De klok van deze laptop sprong {0} vooruit.</source>
            <translation>The clock of this laptop jumped {0} forward.</translation>
        </message>
        <message>
            <source>De schijf is bijna vol.</source>
            <translation>The disk is almost full.</translation>
        </message>
        <message>
            <source>Gelezen</source>
            <translation>Understood</translation>
        </message>
        <message>
            <source>Lezen en zoeken kan. Vergrendel, en begin een nieuw dossier.</source>
            <translation>Reading and searching is possible. Lock, and begin a new dossier.</translation>
        </message>
        <message>
            <source>Nieuwe tijden volgen deze klok. Wat vastligt, houdt zijn tijd en zijn volgorde. Klopt de klok niet? Zet hem goed, en maak een notitie (F2).</source>
            <translation>New times follow this clock. What was recorded keeps its time and its order. Is the clock wrong? Put it right, and make a note (F2).</translation>
        </message>
        <message>
            <source>Rond af wat u invult. Maak dan 200 MB vrij op deze schijf.</source>
            <translation>Finish what you are filling in. Then free 200 MB on this disk.</translation>
        </message>
        <message>
            <source>{0} Bel het bureau.</source>
            <translation>{0} Call the bureau.</translation>
        </message>
    </context>
    <context>
        <name>ToetsPaneel</name>
        <message>
            <source>1 voorwaarde is in orde</source>
            <translation>1 condition is in order</translation>
        </message>
        <message>
            <source>Een lid van de Kiesraad kan de aanwijzing geven.</source>
            <translation>A member of the Kiesraad can give the instruction.</translation>
        </message>
        <message>
            <source>Kies</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Kies lid</source>
            <translation>Choose member</translation>
        </message>
        <message>
            <source>Kies plek</source>
            <translation>Choose place</translation>
        </message>
        <message>
            <source>Kies reden</source>
            <translation>Choose reason</translation>
        </message>
        <message>
            <source>Kies tijd</source>
            <translation>Choose time</translation>
        </message>
        <message>
            <source>Leg vast</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Los deze {0} punten op. Daarna maakt het programma de voorleestekst.</source>
            <translation>Solve these {0} points. Then the program makes the text to read aloud.</translation>
        </message>
        <message>
            <source>Los dit punt op. Daarna maakt het programma de voorleestekst.</source>
            <translation>Solve this point. Then the program makes the text to read aloud.</translation>
        </message>
        <message>
            <source>Naar trede {0}</source>
            <translation>To step {0}</translation>
        </message>
        <message>
            <source>Procesaanwijzing voorbereiden: alles is er</source>
            <translation>Prepare procesaanwijzing: everything is there</translation>
        </message>
        <message>
            <source>Procesaanwijzing voorbereiden: nog niet mogelijk</source>
            <translation>Prepare procesaanwijzing: not possible yet</translation>
        </message>
        <message>
            <source>Schrijf</source>
            <translation>Write</translation>
        </message>
        <message>
            <source>{0} voorwaarden zijn in orde</source>
            <translation>{0} conditions are in order</translation>
        </message>
    </context>
    <context>
        <name>UitlegPagina</name>
        <message>
            <source>Bladen</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>De instructie van het bureau en de handleiding</source>
            <translation>The instruction of the bureau and the manual</translation>
        </message>
        <message>
            <source>Geen uitleg gevonden</source>
            <translation>No explanation found</translation>
        </message>
        <message>
            <source>Handleiding</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>Uitleg</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>Van het bureau</source>
            <translation>From the bureau</translation>
        </message>
        <message>
            <source>Zoek een ander woord, of vraag het bureau om een pakket met uitleg.</source>
            <translation>Search another word, or ask the bureau for a package with explanation.</translation>
        </message>
        <message>
            <source>Zoek een woord</source>
            <translation>Search a word</translation>
        </message>
        <message>
            <source>Zoek in de uitleg</source>
            <translation>Search in the explanation</translation>
        </message>
        <message>
            <source>blad</source>
            <translation>page</translation>
        </message>
        <message>
            <source>bladen</source>
            <translation>pages</translation>
        </message>
        <message>
            <source>door de tekst of de lijst</source>
            <translation>through the text or the list</translation>
        </message>
        <message>
            <source>open een blad</source>
            <translation>open a page</translation>
        </message>
        <message>
            <source>{0} gevonden</source>
            <translation>{0} found</translation>
        </message>
    </context>
    <context>
        <name>UitslagBlad</name>
        <message>
            <source>2. Bekijk {0}</source>
            <translation>2. Look at {0}</translation>
        </message>
        <message>
            <source>Aantal</source>
            <translation>How many</translation>
        </message>
        <message>
            <source>Adres</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Bewaar bevindingen</source>
            <translation>Save findings</translation>
        </message>
        <message>
            <source>Bewaar verbeterde lijst</source>
            <translation>Save corrected list</translation>
        </message>
        <message>
            <source>Deze lijst kan worden opgenomen.</source>
            <translation>This list can be taken in.</translation>
        </message>
        <message>
            <source>Deze lijst kan zo niet worden opgenomen.</source>
            <translation>This list cannot be taken in like this.</translation>
        </message>
        <message>
            <source>Dit kan pas als er geen fouten zijn.</source>
            <translation>This can be done when there are no faults.</translation>
        </message>
        <message>
            <source>Eerste regels</source>
            <translation>First lines</translation>
        </message>
        <message>
            <source>Eerste regels, zoals zij zijn gelezen</source>
            <translation>First lines, as they were read</translation>
        </message>
        <message>
            <source>Er is niets waar u nog naar moet kijken.</source>
            <translation>There is nothing left to look at.</translation>
        </message>
        <message>
            <source>Er zijn geen bevindingen.</source>
            <translation>There are no findings.</translation>
        </message>
        <message>
            <source>Fouten: verbeter ze in het bestand</source>
            <translation>Faults: mend them in the file</translation>
        </message>
        <message>
            <source>Ga eerst akkoord met de waarschuwingen. Er zijn er {0}.</source>
            <translation>Accept the warnings first. There are {0}.</translation>
        </message>
        <message>
            <source>Gelezen als</source>
            <translation>Read as</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Opmerkingen: hersteld, of goed om te weten</source>
            <translation>Remarks: mended, or good to know</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Stemming</source>
            <translation>Vote</translation>
        </message>
        <message>
            <source>Verbeter de fouten in het bestand, en kies het opnieuw.</source>
            <translation>Mend the faults in the file, and choose it again.</translation>
        </message>
        <message>
            <source>Waarschuwingen: kijk ernaar, en ga akkoord</source>
            <translation>Warnings: look at them, and accept</translation>
        </message>
        <message>
            <source>blad</source>
            <translation>page</translation>
        </message>
        <message>
            <source>codering</source>
            <translation>encoding</translation>
        </message>
        <message>
            <source>gemeente</source>
            <translation>municipality</translation>
        </message>
        <message>
            <source>gemeenten</source>
            <translation>municipalities</translation>
        </message>
        <message>
            <source>komma</source>
            <translation>comma</translation>
        </message>
        <message>
            <source>niet herkend</source>
            <translation>not recognised</translation>
        </message>
        <message>
            <source>plek</source>
            <translation>place</translation>
        </message>
        <message>
            <source>plekken</source>
            <translation>places</translation>
        </message>
        <message>
            <source>puntkomma</source>
            <translation>semicolon</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
        <message>
            <source>scheidingsteken</source>
            <translation>separator</translation>
        </message>
        <message>
            <source>stembureau</source>
            <translation>polling station</translation>
        </message>
        <message>
            <source>stembureaus</source>
            <translation>polling stations</translation>
        </message>
        <message>
            <source>streep</source>
            <translation>bar</translation>
        </message>
        <message>
            <source>{0} op {1}, in {2}</source>
            <translation>{0} at {1}, in {2}</translation>
        </message>
    </context>
    <context>
        <name>Uitvoering</name>
        <message>
            <source>Dit is geen certificaat.</source>
            <translation>This is not a certificate.</translation>
        </message>
        <message>
            <source>Er ging iets mis in het programma.</source>
            <translation>Something went wrong in the program.</translation>
        </message>
        <message>
            <source>Er is nog geen pakket gekozen.</source>
            <translation>No package has been chosen yet.</translation>
        </message>
        <message>
            <source>Kies eerst een pakket.</source>
            <translation>Choose a package first.</translation>
        </message>
        <message>
            <source>Kies het bestand van het bureau.</source>
            <translation>Choose the bureau's file.</translation>
        </message>
        <message>
            <source>Probeer het opnieuw. Bel anders het bureau.</source>
            <translation>Try again. Otherwise call the bureau.</translation>
        </message>
        <message>
            <source>Vraag het bureau om een nieuw bestand.</source>
            <translation>Ask the bureau for a new file.</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Vandaag</name>
        <message>
            <source>in onderzoek</source>
            <translation>under inquiry</translation>
        </message>
        <message>
            <source>onregelmatigheid</source>
            <translation>onregelmatigheid</translation>
        </message>
        <message>
            <source>te beoordelen</source>
            <translation>to be assessed</translation>
        </message>
    </context>
    <context>
        <name>VandaagPagina</name>
        <message>
            <source> Er zijn er nog {0}.</source>
            <translation> There are {0} more.</translation>
        </message>
        <message>
            <source>Alles van vandaag is klaar.</source>
            <translation>Everything of today is ready.</translation>
        </message>
        <message>
            <source>Druk op 1 om het punt te openen.</source>
            <translation>Press 1 to open the point.</translation>
        </message>
        <message>
            <source>Druk op 1 tot en met {0} om een punt te openen.</source>
            <translation>Press 1 to {0} to open a point.</translation>
        </message>
        <message>
            <source>Kies uw eerste stembureau</source>
            <translation>Choose your first polling station</translation>
        </message>
        <message>
            <source>Niets open</source>
            <translation>Nothing open</translation>
        </message>
        <message>
            <source>Open punten</source>
            <translation>Open points</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Route</translation>
        </message>
        <message>
            <source>Route en kaart</source>
            <translation>Route and map</translation>
        </message>
        <message>
            <source>Straks: {0}</source>
            <translation>Next: {0}</translation>
        </message>
        <message>
            <source>Thema's van vandaag</source>
            <translation>Themes of today</translation>
        </message>
        <message>
            <source>Vandaag</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>door tijdlijn of route</source>
            <translation>through timeline or route</translation>
        </message>
        <message>
            <source>gemeente {0}</source>
            <translation>municipality of {0}</translation>
        </message>
        <message>
            <source>open een punt</source>
            <translation>open a point</translation>
        </message>
        <message>
            <source>{0} hemelsbreed</source>
            <translation>{0} as the crow flies</translation>
        </message>
        <message>
            <source>{0} van {1} bezoeken</source>
            <translation>{0} of {1} visits</translation>
        </message>
    </context>
    <context>
        <name>VastgelegdPagina</name>
        <message>
            <source>Bel het bureau. Wat vastligt, blijft staan.</source>
            <translation>Call the bureau. What was recorded stays.</translation>
        </message>
        <message>
            <source>Corrigeer</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>De inhoud is gewist volgens de wet.</source>
            <translation>The content was erased by law.</translation>
        </message>
        <message>
            <source>De regel zelf blijft: zo is te zien dat er niets is weggelaten.</source>
            <translation>The line itself stays: so one can see that nothing was left out.</translation>
        </message>
        <message>
            <source>Ga naar de pagina</source>
            <translation>Go to the page</translation>
        </message>
        <message>
            <source>Geschiedenis</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Het blijft in het logboek staan.</source>
            <translation>It stays in the log.</translation>
        </message>
        <message>
            <source>Het formulier is niet te openen.</source>
            <translation>The form cannot be opened.</translation>
        </message>
        <message>
            <source>Hierover ligt ook vast</source>
            <translation>Also recorded about this</translation>
        </message>
        <message>
            <source>Trek in</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Trek in: {0}</source>
            <translation>Withdraw: {0}</translation>
        </message>
        <message>
            <source>Verder met correctie</source>
            <translation>Go on with correction</translation>
        </message>
        <message>
            <source>Wat er staat</source>
            <translation>What it says</translation>
        </message>
        <message>
            <source>Wis volgens de wet</source>
            <translation>Erase by law</translation>
        </message>
        <message>
            <source>ingetrokken {0}</source>
            <translation>withdrawn {0}</translation>
        </message>
        <message>
            <source>vastgelegd {0}</source>
            <translation>recorded {0}</translation>
        </message>
        <message>
            <source>vergelijk</source>
            <translation>compare</translation>
        </message>
        <message>
            <source>{0}, inhoud gewist</source>
            <translation>{0}, content erased</translation>
        </message>
        <message>
            <source>{0}. Reden: {1}.</source>
            <translation>{0}. Reason: {1}.</translation>
        </message>
    </context>
    <context>
        <name>Veld</name>
        <message>
            <source>Begrepen, kies een foto</source>
            <translation>Understood, choose a photo</translation>
        </message>
        <message>
            <source>Bestanden</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>De foto wordt bewaard.</source>
            <translation>The photo is being kept.</translation>
        </message>
        <message>
            <source>De foto wordt nog bewaard.</source>
            <translation>The photo is still being kept.</translation>
        </message>
        <message>
            <source>Dit bestand is niet bewaard.</source>
            <translation>This file was not kept.</translation>
        </message>
        <message>
            <source>Dit is geen foto.</source>
            <translation>This is not a photo.</translation>
        </message>
        <message>
            <source>Geen kiezers op de foto</source>
            <translation>No voters on the photo</translation>
        </message>
        <message>
            <source>Gelezen</source>
            <translation>Understood</translation>
        </message>
        <message>
            <source>Gestopt. Er is niets bewaard.</source>
            <translation>Stopped. Nothing was kept.</translation>
        </message>
        <message>
            <source>Het bestand wordt bewaard.</source>
            <translation>The file is being kept.</translation>
        </message>
        <message>
            <source>Kies een bestand</source>
            <translation>Choose a file</translation>
        </message>
        <message>
            <source>Kies een foto.</source>
            <translation>Choose a photo.</translation>
        </message>
        <message>
            <source>Kies het opnieuw, of kies een ander bestand.</source>
            <translation>Choose it again, or choose another file.</translation>
        </message>
        <message>
            <source>Nu</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Spatie</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Vandaag</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Wacht even, of kies Stop bij de foto.</source>
            <translation>Wait a moment, or choose Stop at the photo.</translation>
        </message>
        <message>
            <source>Wat dit bestand over de maker zegt, blijft erin staan.</source>
            <translation>What this file says about its maker stays in it.</translation>
        </message>
        <message>
            <source>Zorg dat er geen kiezer herkenbaar is. Fotografeer nooit een stemhokje in gebruik of een ingevuld stembiljet. Tijd en plaats gaan uit de foto.</source>
            <translation>Make sure that no voter can be recognised. Never photograph a booth in use or a completed ballot paper. Time and place go out of the photo.</translation>
        </message>
    </context>
    <context>
        <name>Veldwoorden</name>
        <message>
            <source>Aankomst</source>
            <translation>Arrival</translation>
        </message>
        <message>
            <source>Aanleiding</source>
            <translation>Occasion</translation>
        </message>
        <message>
            <source>Achttien jaar of ouder</source>
            <translation>Eighteen or older</translation>
        </message>
        <message>
            <source>Afgerond op</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>Afspraak</source>
            <translation>Agreement</translation>
        </message>
        <message>
            <source>Afweging</source>
            <translation>Weighing</translation>
        </message>
        <message>
            <source>Afwijkingen</source>
            <translation>Irregular points</translation>
        </message>
        <message>
            <source>Antwoorden</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Begonnen op</source>
            <translation>Began on</translation>
        </message>
        <message>
            <source>Besloten door</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>Besproken</source>
            <translation>Discussed</translation>
        </message>
        <message>
            <source>Bezoek</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Bijlagen</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>Bron</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Datum</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Door een ander gezegd</source>
            <translation>Spoken by somebody else</translation>
        </message>
        <message>
            <source>Eerder bij een andere plek</source>
            <translation>Earlier links</translation>
        </message>
        <message>
            <source>Eerst bij</source>
            <translation>First at</translation>
        </message>
        <message>
            <source>Ernst</source>
            <translation>Seriousness</translation>
        </message>
        <message>
            <source>Feitelijke constatering</source>
            <translation>Factual finding</translation>
        </message>
        <message>
            <source>Feiten</source>
            <translation>Facts</translation>
        </message>
        <message>
            <source>Formulier</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Geadresseerde</source>
            <translation>Addressee</translation>
        </message>
        <message>
            <source>Geen andere functie</source>
            <translation>No other function</translation>
        </message>
        <message>
            <source>Geen gekozen lid</source>
            <translation>No elected member</translation>
        </message>
        <message>
            <source>Geen kandidaat</source>
            <translation>No candidate</translation>
        </message>
        <message>
            <source>Geen lid van de Kiesraad</source>
            <translation>No member of the Kiesraad</translation>
        </message>
        <message>
            <source>Gegeven door</source>
            <translation>Given by</translation>
        </message>
        <message>
            <source>Gegeven op</source>
            <translation>Given on</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Gericht op</source>
            <translation>Directed at</translation>
        </message>
        <message>
            <source>Geschreven op</source>
            <translation>Written on</translation>
        </message>
        <message>
            <source>Gesloten op</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>Gezegd dat het in het PV moet</source>
            <translation>Told to mention it in the proces-verbaal</translation>
        </message>
        <message>
            <source>Gezien in het PV</source>
            <translation>Mention seen in the proces-verbaal</translation>
        </message>
        <message>
            <source>Grootte in bytes</source>
            <translation>Size in bytes</translation>
        </message>
        <message>
            <source>Heeft een aanwijzingsbewijs</source>
            <translation>Has a certificate of appointment</translation>
        </message>
        <message>
            <source>Herkenbaar</source>
            <translation>Recognisable</translation>
        </message>
        <message>
            <source>Herstel mogelijk</source>
            <translation>Repair possible</translation>
        </message>
        <message>
            <source>Hoe</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Hoe gegeven</source>
            <translation>How given</translation>
        </message>
        <message>
            <source>Hoe verteld</source>
            <translation>How told</translation>
        </message>
        <message>
            <source>Hoe vooraf verteld</source>
            <translation>How informed beforehand</translation>
        </message>
        <message>
            <source>Iemand anders</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>Instructie gehad</source>
            <translation>Followed the instruction</translation>
        </message>
        <message>
            <source>Invulling</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>Kandidaatstelling</source>
            <translation>Nomination of candidates</translation>
        </message>
        <message>
            <source>Kenmerken</source>
            <translation>Characteristics (kenmerken)</translation>
        </message>
        <message>
            <source>Mail klaar op</source>
            <translation>Mail draft made on</translation>
        </message>
        <message>
            <source>Mail verstuurd op</source>
            <translation>Mail sent on</translation>
        </message>
        <message>
            <source>Met wie</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Minister</source>
            <translation>Minister</translation>
        </message>
        <message>
            <source>Na een signaal of risico</source>
            <translation>After a signal or a risk</translation>
        </message>
        <message>
            <source>Na eigen onderzoek</source>
            <translation>After own investigation</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Naar</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Nageleefd</source>
            <translation>Complied with</translation>
        </message>
        <message>
            <source>Niet ontzet uit het kiesrecht</source>
            <translation>Not deprived of the right to vote</translation>
        </message>
        <message>
            <source>Onderzoek</source>
            <translation>Investigation</translation>
        </message>
        <message>
            <source>Onregelmatigheid</source>
            <translation>Onregelmatigheid</translation>
        </message>
        <message>
            <source>Ontvanger</source>
            <translation>Recipient</translation>
        </message>
        <message>
            <source>Op</source>
            <translation>On</translation>
        </message>
        <message>
            <source>Opdracht</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Openbaar lichaam</source>
            <translation>Public body (openbaar lichaam)</translation>
        </message>
        <message>
            <source>Opgelost</source>
            <translation>Solved</translation>
        </message>
        <message>
            <source>Opvolging</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Organisatie</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Pauzes</source>
            <translation>Breaks</translation>
        </message>
        <message>
            <source>Plek</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Proces-verbaal of digitaal bestand</source>
            <translation>Proces-verbaal or digital file</translation>
        </message>
        <message>
            <source>Procesaanwijzing</source>
            <translation>Procesaanwijzing</translation>
        </message>
        <message>
            <source>Processtap</source>
            <translation>Step of the process</translation>
        </message>
        <message>
            <source>Reden</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Reden van spoed</source>
            <translation>Reason for urgency</translation>
        </message>
        <message>
            <source>Redenen</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>Registratie</source>
            <translation>Registration</translation>
        </message>
        <message>
            <source>Risico’s</source>
            <translation>Risks</translation>
        </message>
        <message>
            <source>Rol</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Schorsing</source>
            <translation>Suspension</translation>
        </message>
        <message>
            <source>Signaal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>Soort bestand</source>
            <translation>Kind of file</translation>
        </message>
        <message>
            <source>Soort stembureau</source>
            <translation>Kind of polling station</translation>
        </message>
        <message>
            <source>Spoed</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Stemming</source>
            <translation>Vote</translation>
        </message>
        <message>
            <source>Stempassen</source>
            <translation>Polling cards</translation>
        </message>
        <message>
            <source>Tekst</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Telling</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>Termijn</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>Tijd</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Titel</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>Tot</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Trede</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Uitkomst</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Uitleg bij de spoed</source>
            <translation>Explanation of the urgency</translation>
        </message>
        <message>
            <source>Uitleg bij het herstel</source>
            <translation>Explanation of the remedy</translation>
        </message>
        <message>
            <source>Van</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Vastgelegd door</source>
            <translation>Recorded by</translation>
        </message>
        <message>
            <source>Vastgesteld op</source>
            <translation>Established on</translation>
        </message>
        <message>
            <source>Vaststelling</source>
            <translation>Establishment of the result</translation>
        </message>
        <message>
            <source>Verantwoordelijke</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>Verkiezing</source>
            <translation>Election</translation>
        </message>
        <message>
            <source>Verkiezingen</source>
            <translation>Elections</translation>
        </message>
        <message>
            <source>Verklaard op</source>
            <translation>Declared on</translation>
        </message>
        <message>
            <source>Verklaringen</source>
            <translation>Declarations</translation>
        </message>
        <message>
            <source>Verplicht</source>
            <translation>Mandatory</translation>
        </message>
        <message>
            <source>Verteld aan</source>
            <translation>Told to</translation>
        </message>
        <message>
            <source>Verteld op</source>
            <translation>Told on</translation>
        </message>
        <message>
            <source>Vertrek</source>
            <translation>Departure</translation>
        </message>
        <message>
            <source>Volgens plan</source>
            <translation>As planned</translation>
        </message>
        <message>
            <source>Voor een advies tot herstemming</source>
            <translation>For an advice to vote again</translation>
        </message>
        <message>
            <source>Voor een evaluatieadvies</source>
            <translation>For an evaluation advice</translation>
        </message>
        <message>
            <source>Vooraf verteld door</source>
            <translation>Informed beforehand by</translation>
        </message>
        <message>
            <source>Vooraf verteld op</source>
            <translation>Informed beforehand on</translation>
        </message>
        <message>
            <source>Vraag</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Waarborgen</source>
            <translation>Safeguards (waarborgen)</translation>
        </message>
        <message>
            <source>Waargenomen op</source>
            <translation>Observed on</translation>
        </message>
        <message>
            <source>Waarneming</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Waarom</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Waarom pas later bekend</source>
            <translation>Why known only later</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Waterschap</source>
            <translation>Water authority (waterschap)</translation>
        </message>
        <message>
            <source>Werkdag</source>
            <translation>Working day</translation>
        </message>
        <message>
            <source>Zelf gezien</source>
            <translation>Seen myself</translation>
        </message>
        <message>
            <source>Zitting centraal stembureau</source>
            <translation>Session of the central polling station</translation>
        </message>
        <message>
            <source>Zitting gemeentelijk stembureau</source>
            <translation>Session of the municipal polling station</translation>
        </message>
        <message>
            <source>Zitting hoofdstembureau</source>
            <translation>Session of the principal polling station</translation>
        </message>
    </context>
    <context>
        <name>Venster</name>
        <message>
            <source>Een PDF of mail van eerder is nog leesbaar op deze laptop. Sluit die in het andere programma en vergrendel opnieuw.</source>
            <translation>A PDF or mail of earlier can still be read on this laptop. Close it in the other program and lock again.</translation>
        </message>
        <message>
            <source>Enkele toetsen staan aan. J, N, V en G geven antwoord.</source>
            <translation>Single keys are on. J, N, V and G give answers; in an English form Y, N, A and S.</translation>
        </message>
        <message>
            <source>Enkele toetsen staan uit. Kies met de pijlen en de spatiebalk.</source>
            <translation>Single keys are off. Choose with the arrows and the space bar.</translation>
        </message>
        <message>
            <source>Er is nog geen onregelmatigheid. Maak eerst een signaal.</source>
            <translation>There is no onregelmatigheid yet. Make a signal first.</translation>
        </message>
        <message>
            <source>Geen bezoek bezig</source>
            <translation>No visit in progress</translation>
        </message>
        <message>
            <source>Het programma spreekt nu Nederlands.</source>
            <translation>The program speaks English now.</translation>
        </message>
        <message>
            <source>Verklaar eerst dat u mag waarnemen.</source>
            <translation>First declare that you may observe.</translation>
        </message>
        <message>
            <source>sinds {0}</source>
            <translation>since {0}</translation>
        </message>
    </context>
    <context>
        <name>Verandertabel</name>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Formulier</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Hoe</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Instructie</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Lid van de Kiesraad</source>
            <translation>Member of the Kiesraad</translation>
        </message>
        <message>
            <source>Plek</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Toewijzing</source>
            <translation>Assignment</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Wat er verandert</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>Welke</source>
            <translation>Which</translation>
        </message>
        <message>
            <source>Wordt</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>blijft: in gebruik</source>
            <translation>stays: in use</translation>
        </message>
        <message>
            <source>nieuw</source>
            <translation>new</translation>
        </message>
        <message>
            <source>veranderd</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>weg</source>
            <translation>gone</translation>
        </message>
    </context>
    <context>
        <name>VerklaringPagina</name>
        <message>
            <source>Eenmaal per verkiezing, vooraf.</source>
            <translation>Once per election, beforehand.</translation>
        </message>
        <message>
            <source>Hoe u te herkennen bent</source>
            <translation>How people can recognise you</translation>
        </message>
        <message>
            <source>Ik verklaar dit</source>
            <translation>I declare this</translation>
        </message>
        <message>
            <source>Kruis aan wat klopt. Klopt iets niet? Bel dan het bureau.</source>
            <translation>Tick what is true. Is something not true? Then call the bureau.</translation>
        </message>
        <message>
            <source>Lees de uitleg</source>
            <translation>Read the explanation</translation>
        </message>
        <message>
            <source>Naar vandaag</source>
            <translation>Go to today</translation>
        </message>
        <message>
            <source>Plan 3.1.2</source>
            <translation>Plan 3.1.2</translation>
        </message>
        <message>
            <source>Plan 3.1.2 · Kieswet A 9 lid 2</source>
            <translation>Plan 3.1.2 · Kieswet A 9(2)</translation>
        </message>
        <message>
            <source>U hoeft niets te verklaren</source>
            <translation>You have nothing to declare</translation>
        </message>
        <message>
            <source>U kunt beginnen met waarnemen.</source>
            <translation>You can start observing.</translation>
        </message>
        <message>
            <source>Uw verklaring</source>
            <translation>Your declaration</translation>
        </message>
        <message>
            <source>Voorbereid op weg</source>
            <translation>Prepared and on your way</translation>
        </message>
    </context>
    <context>
        <name>Versies</name>
        <message>
            <source>Afgerond</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>De inhoud bleef gelijk.</source>
            <translation>The content stayed the same.</translation>
        </message>
        <message>
            <source>De inhoud is gewist volgens de wet.</source>
            <translation>The content was erased by law.</translation>
        </message>
        <message>
            <source>De tekst is gekopieerd. Plak hem binnen 30 seconden.</source>
            <translation>The text has been copied. Paste it within 30 seconds.</translation>
        </message>
        <message>
            <source>Er is maar een versie.</source>
            <translation>There is only one version.</translation>
        </message>
        <message>
            <source>Gewijzigd</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Ingetrokken</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Is</translation>
        </message>
        <message>
            <source>Is: {0}</source>
            <translation>Is: {0}</translation>
        </message>
        <message>
            <source>Kopieer tekst</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Nieuwere versie</source>
            <translation>Newer version</translation>
        </message>
        <message>
            <source>Oudere versie</source>
            <translation>Older version</translation>
        </message>
        <message>
            <source>Reden: {0}</source>
            <translation>Reason: {0}</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Vastgelegd</source>
            <translation>Recorded</translation>
        </message>
        <message>
            <source>Versie {0} van {1}</source>
            <translation>Version {0} of {1}</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Was: {0}</source>
            <translation>Was: {0}</translation>
        </message>
        <message>
            <source>ander veld is</source>
            <translation>other field is</translation>
        </message>
        <message>
            <source>andere velden zijn</source>
            <translation>other fields are</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>{0} gelijk.</source>
            <translation>{0} the same.</translation>
        </message>
        <message>
            <source>{0}. Was: {1}. Is: {2}.</source>
            <translation>{0}. Was: {1}. Is: {2}.</translation>
        </message>
    </context>
    <context>
        <name>Verslag</name>
        <message>
            <source>Begin eerst een bezoek. Daarna is er een dagverslag.</source>
            <translation>Start a visit first. After that there is a day report.</translation>
        </message>
        <message>
            <source>Dagverslag</source>
            <translation>Day report</translation>
        </message>
        <message>
            <source>Dagverslag (PDF)</source>
            <translation>Day report (PDF)</translation>
        </message>
        <message>
            <source>Er is niets bewaard.</source>
            <translation>Nothing was saved.</translation>
        </message>
        <message>
            <source>Er is nog geen werkdag.</source>
            <translation>There is no working day yet.</translation>
        </message>
        <message>
            <source>Het dagverslag is bewaard.</source>
            <translation>The day report has been saved.</translation>
        </message>
        <message>
            <source>Het dagverslag is niet bewaard.</source>
            <translation>The day report was not saved.</translation>
        </message>
        <message>
            <source>Kies een andere map of een andere stick.</source>
            <translation>Choose another folder or another stick.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>U stopte het dagverslag.</source>
            <translation>You stopped the day report.</translation>
        </message>
    </context>
    <context>
        <name>Versturen</name>
        <message>
            <source>Bewaar bewijs</source>
            <translation>Save receipt</translation>
        </message>
        <message>
            <source>Gekopieerd</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Handtekening</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Inhoud</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>Kopieer nummer</source>
            <translation>Copy number</translation>
        </message>
        <message>
            <source>Nog geen werkdag begonnen.</source>
            <translation>No working day started yet.</translation>
        </message>
        <message>
            <source>Nummer gekopieerd.</source>
            <translation>Number copied.</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Van</source>
            <translation>From</translation>
        </message>
        <message>
            <source>begonnen om {0}</source>
            <translation>started at {0}</translation>
        </message>
        <message>
            <source>bezoek</source>
            <translation>visit</translation>
        </message>
        <message>
            <source>bezoeken</source>
            <translation>visits</translation>
        </message>
        <message>
            <source>formulier</source>
            <translation>form</translation>
        </message>
        <message>
            <source>formulieren</source>
            <translation>forms</translation>
        </message>
        <message>
            <source>klopt · sleutel van het register</source>
            <translation>right · key of the register</translation>
        </message>
        <message>
            <source>nog geen formulieren of signalen</source>
            <translation>no forms or signals yet</translation>
        </message>
        <message>
            <source>procesaanwijzing</source>
            <translation>procesaanwijzing</translation>
        </message>
        <message>
            <source>procesaanwijzingen</source>
            <translation>procesaanwijzingen</translation>
        </message>
        <message>
            <source>regels 1 tot en met {0}</source>
            <translation>lines 1 to {0}</translation>
        </message>
        <message>
            <source>signaal</source>
            <translation>signal</translation>
        </message>
        <message>
            <source>signalen</source>
            <translation>signals</translation>
        </message>
        <message>
            <source>{0} tot {1}</source>
            <translation>{0} to {1}</translation>
        </message>
        <message>
            <source>{0} · gelijk aan dit logboek</source>
            <translation>{0} · equal to this log</translation>
        </message>
    </context>
    <context>
        <name>VersturenPagina</name>
        <message>
            <source>Bewijs</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>Bewijs openen</source>
            <translation>Open receipt</translation>
        </message>
        <message>
            <source>Controle van de dag</source>
            <translation>Check of the day</translation>
        </message>
        <message>
            <source>Dag afsluiten en versturen</source>
            <translation>Close the day and send</translation>
        </message>
        <message>
            <source>De dag is gesloten.</source>
            <translation>The day is closed.</translation>
        </message>
        <message>
            <source>De stick is veilig te verwijderen.</source>
            <translation>The stick can be removed safely.</translation>
        </message>
        <message>
            <source>Er wordt al verstuurd.</source>
            <translation>Sending already.</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Geen netwerk? Gebruik een stick</source>
            <translation>No network? Use a stick</translation>
        </message>
        <message>
            <source>Geschreven en teruggelezen: {0}.</source>
            <translation>Written and read back: {0}.</translation>
        </message>
        <message>
            <source>Het bewijs is bewaard.</source>
            <translation>The receipt has been saved.</translation>
        </message>
        <message>
            <source>Het bewijs is niet bewaard.</source>
            <translation>The receipt was not saved.</translation>
        </message>
        <message>
            <source>Houd deze bestanden bij elkaar.</source>
            <translation>Keep these files together.</translation>
        </message>
        <message>
            <source>Kies de stick</source>
            <translation>Choose the stick</translation>
        </message>
        <message>
            <source>Kies een andere map. Het bewijs staat ook in uw dossier.</source>
            <translation>Choose another folder. The receipt is also in your dossier.</translation>
        </message>
        <message>
            <source>Kopie en wissen</source>
            <translation>Copy and wipe</translation>
        </message>
        <message>
            <source>Maak bestand</source>
            <translation>Make file</translation>
        </message>
        <message>
            <source>Ontvangstbewijs (*.wvo)</source>
            <translation>Receipt (*.wvo)</translation>
        </message>
        <message>
            <source>Sluit de dag</source>
            <translation>Close the day</translation>
        </message>
        <message>
            <source>U kunt nu versturen.</source>
            <translation>You can send now.</translation>
        </message>
        <message>
            <source>U stopte het versturen.</source>
            <translation>You stopped the sending.</translation>
        </message>
        <message>
            <source>Versturen kan ook als er nog iets open is. U stuurt de rest later.</source>
            <translation>You can also send while something is open. You send the rest later.</translation>
        </message>
        <message>
            <source>Verstuurd en ontvangen. Bewijs {0}.</source>
            <translation>Sent and received. Receipt {0}.</translation>
        </message>
        <message>
            <source>Vraag toelating</source>
            <translation>Ask for admission</translation>
        </message>
        <message>
            <source>Wat verstuurd was, blijft verstuurd. De rest wacht.</source>
            <translation>What was sent stays sent. The rest waits.</translation>
        </message>
        <message>
            <source>Zelfde inhoud, versleuteld. Het bewijs komt terug als bestand.</source>
            <translation>Same content, encrypted. The receipt comes back as a file.</translation>
        </message>
        <message>
            <source>{0} van {1} in orde</source>
            <translation>{0} of {1} in order</translation>
        </message>
    </context>
    <context>
        <name>VerstuurPaneel</name>
        <message>
            <source>Alles is ontvangen door het register.</source>
            <translation>Everything was received by the register.</translation>
        </message>
        <message>
            <source>Bezig. Wat verstuurd is, blijft verstuurd.</source>
            <translation>Busy. What has been sent stays sent.</translation>
        </message>
        <message>
            <source>Bijlagen</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>Er wordt al verstuurd.</source>
            <translation>Sending already.</translation>
        </message>
        <message>
            <source>Laatste contact: {0}.</source>
            <translation>Last contact: {0}.</translation>
        </message>
        <message>
            <source>Logboek</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Naar het centraal register</source>
            <translation>To the central register</translation>
        </message>
        <message>
            <source>Nageteld, aan beide kanten gelijk: {0}, {1}, {2} en {3}.</source>
            <translation>Counted, the same on both sides: {0}, {1}, {2} and {3}.</translation>
        </message>
        <message>
            <source>Niet gelijk met het register: {0}. Bel het bureau.</source>
            <translation>Not the same as the register: {0}. Call the bureau.</translation>
        </message>
        <message>
            <source>Nog geen contact met het register.</source>
            <translation>No contact with the register yet.</translation>
        </message>
        <message>
            <source>Ontvangen: tot en met regel {0}, bewijs {1}.</source>
            <translation>Received: up to line {0}, receipt {1}.</translation>
        </message>
        <message>
            <source>Ontvangstbewijs</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Verstuur</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Verstuurd en ontvangen</source>
            <translation>Sent and received</translation>
        </message>
        <message>
            <source>Volgende poging: {0}.</source>
            <translation>Next try: {0}.</translation>
        </message>
        <message>
            <source>auditregel</source>
            <translation>audit line</translation>
        </message>
        <message>
            <source>auditregels</source>
            <translation>audit lines</translation>
        </message>
        <message>
            <source>bewijs</source>
            <translation>receipt</translation>
        </message>
        <message>
            <source>bewijzen</source>
            <translation>receipts</translation>
        </message>
        <message>
            <source>bijlage</source>
            <translation>attachment</translation>
        </message>
        <message>
            <source>bijlagen</source>
            <translation>attachments</translation>
        </message>
        <message>
            <source>gecontroleerd</source>
            <translation>checked</translation>
        </message>
        <message>
            <source>niets nieuws</source>
            <translation>nothing new</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>line</translation>
        </message>
        <message>
            <source>regel wacht</source>
            <translation>line waits</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>lines</translation>
        </message>
        <message>
            <source>regels wachten</source>
            <translation>lines wait</translation>
        </message>
        <message>
            <source>{0} op verzending.</source>
            <translation>{0} to be sent.</translation>
        </message>
        <message>
            <source>{0}. Deze laptop is nog niet toegelaten.</source>
            <translation>{0}. This laptop has not been admitted yet.</translation>
        </message>
    </context>
    <context>
        <name>VerstuurdVraag</name>
        <message>
            <source>Hoe laat is de mail verstuurd?</source>
            <translation>At what time was the mail sent?</translation>
        </message>
        <message>
            <source>Is de mail verstuurd? Hoe laat?</source>
            <translation>Was the mail sent? At what time?</translation>
        </message>
        <message>
            <source>Ja, verstuurd</source>
            <translation>Yes, sent</translation>
        </message>
        <message>
            <source>Nog niet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>Noteer de tijd, bijvoorbeeld 9.41.</source>
            <translation>Note the time, for example 9:41.</translation>
        </message>
        <message>
            <source>Noteer verstuurd</source>
            <translation>Note as sent</translation>
        </message>
    </context>
    <context>
        <name>Vertrek</name>
        <message>
            <source>De nacht is voorbij</source>
            <translation>The night is over</translation>
        </message>
        <message>
            <source>Ik ga weg</source>
            <translation>I am leaving</translation>
        </message>
        <message>
            <source>Ik ga weg hier</source>
            <translation>I am leaving here</translation>
        </message>
        <message>
            <source>Sluit de werkdag</source>
            <translation>Close the working day</translation>
        </message>
        <message>
            <source>Toch weggaan</source>
            <translation>Leave all the same</translation>
        </message>
        <message>
            <source>U bent nu niet bij een bezoek.</source>
            <translation>You are not at a visit now.</translation>
        </message>
        <message>
            <source>Uw werkdag begon op {0}. Daarna begint een nieuwe dag.</source>
            <translation>Your working day began on {0}. After this a new day begins.</translation>
        </message>
    </context>
    <context>
        <name>VertrekPaneel</name>
        <message>
            <source>Dit is geen tijd.</source>
            <translation>This is not a time.</translation>
        </message>
        <message>
            <source>Het vertrek ligt in de toekomst.</source>
            <translation>The departure is in the future.</translation>
        </message>
        <message>
            <source>Typ bijvoorbeeld 14.26.</source>
            <translation>Type for example 14:26.</translation>
        </message>
        <message>
            <source>Uw vertrek is genoteerd: {0}.</source>
            <translation>Your departure has been noted: {0}.</translation>
        </message>
        <message>
            <source>Vertrek</source>
            <translation>Departure</translation>
        </message>
        <message>
            <source>Wijzig de tijd.</source>
            <translation>Change the time.</translation>
        </message>
    </context>
    <context>
        <name>Verzender</name>
        <message>
            <source>Bel het bureau. Er is niets kwijt.</source>
            <translation>Call the bureau. Nothing is lost.</translation>
        </message>
        <message>
            <source>De stick geeft iets anders terug dan erop is gezet.</source>
            <translation>The stick gives back something else than what was put on it.</translation>
        </message>
        <message>
            <source>De stick is eruit gehaald, of hij is stuk.</source>
            <translation>The stick was pulled out, or it is broken.</translation>
        </message>
        <message>
            <source>De stick is niet te beschrijven.</source>
            <translation>The stick cannot be written.</translation>
        </message>
        <message>
            <source>De stick is nu alleen te lezen.</source>
            <translation>The stick can only be read now.</translation>
        </message>
        <message>
            <source>De stick is vol.</source>
            <translation>The stick is full.</translation>
        </message>
        <message>
            <source>Dit bestand is niet te lezen als ontvangstbewijs.</source>
            <translation>This file cannot be read as a receipt.</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Er ging iets mis in het programma.</source>
            <translation>Something went wrong in the program.</translation>
        </message>
        <message>
            <source>Er is niets kwijt.</source>
            <translation>Nothing is lost.</translation>
        </message>
        <message>
            <source>Er is {0} MB nodig.</source>
            <translation>{0} MB is needed.</translation>
        </message>
        <message>
            <source>Het bestand met het bewijs is niet te lezen.</source>
            <translation>The file with the receipt cannot be read.</translation>
        </message>
        <message>
            <source>Kies een andere stick of map.</source>
            <translation>Choose another stick or folder.</translation>
        </message>
        <message>
            <source>Ontvangstbewijs</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>Probeer het opnieuw. Bel anders het bureau. Er is niets kwijt.</source>
            <translation>Try again. Otherwise call the bureau. Nothing is lost.</translation>
        </message>
        <message>
            <source>Staat er een schuifje op slot? Zet het om. Kies anders een andere stick.</source>
            <translation>Is there a small slide that locks it? Move it. Else choose another stick.</translation>
        </message>
        <message>
            <source>Stand van het register</source>
            <translation>State of the register</translation>
        </message>
        <message>
            <source>Steek de stick er opnieuw in, en kies het bestand nog een keer.</source>
            <translation>Plug the stick in again, and choose the file once more.</translation>
        </message>
        <message>
            <source>Steek hem er weer in en maak het bestand opnieuw, of kies een andere stick.</source>
            <translation>Plug it in again and make the file again, or choose another stick.</translation>
        </message>
        <message>
            <source>Stick</source>
            <translation>Stick</translation>
        </message>
        <message>
            <source>laatste contact {0}</source>
            <translation>last contact {0}</translation>
        </message>
        <message>
            <source>volgende poging {0}</source>
            <translation>next try {0}</translation>
        </message>
    </context>
    <context>
        <name>VoorleesPagina</name>
        <message>
            <source>Aan wie</source>
            <translation>To whom</translation>
        </message>
        <message>
            <source>Begonnen om {0}</source>
            <translation>Started at {0}</translation>
        </message>
        <message>
            <source>De tekst is gekopieerd. Plak hem binnen 30 seconden.</source>
            <translation>The text has been copied. Paste it within 30 seconds.</translation>
        </message>
        <message>
            <source>De voorleestekst kan nog niet.</source>
            <translation>The text to read aloud is not ready yet.</translation>
        </message>
        <message>
            <source>Gegeven: noteer de tijd</source>
            <translation>Given: note the time</translation>
        </message>
        <message>
            <source>Kopieer tekst</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Lid van de Kiesraad, {0}</source>
            <translation>Lid van de Kiesraad, {0}</translation>
        </message>
        <message>
            <source>Spatie</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Toch niet gegeven</source>
            <translation>Not given after all</translation>
        </message>
        <message>
            <source>U leest mee. U geeft zelf geen aanwijzing.</source>
            <translation>You read along. You give no instruction yourself.</translation>
        </message>
        <message>
            <source>Volgende alinea</source>
            <translation>Next paragraph</translation>
        </message>
        <message>
            <source>Voorleestekst</source>
            <translation>Text to read aloud</translation>
        </message>
        <message>
            <source>Vorige alinea</source>
            <translation>Previous paragraph</translation>
        </message>
        <message>
            <source>Vul eerst de aanwijzing in, met het lid en de wijze.</source>
            <translation>First fill in the instruction, with the member and the manner.</translation>
        </message>
        <message>
            <source>Vul in</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>Wie spreekt</source>
            <translation>Who speaks</translation>
        </message>
        <message>
            <source>alinea terug</source>
            <translation>previous paragraph</translation>
        </message>
        <message>
            <source>grotere en kleinere letters</source>
            <translation>larger and smaller letters</translation>
        </message>
        <message>
            <source>volgende alinea</source>
            <translation>next paragraph</translation>
        </message>
    </context>
    <context>
        <name>Voorlezen</name>
        <message>
            <source>Voorleestekst. Spatie is de volgende alinea.</source>
            <translation>Text to read aloud, in Dutch. Space is the next paragraph.</translation>
        </message>
    </context>
    <context>
        <name>Vraagrij</name>
        <message>
            <source>Hieronder staat iets bij.</source>
            <translation>Something was added below.</translation>
        </message>
        <message>
            <source>Lees meer: {0}</source>
            <translation>Read more: {0}</translation>
        </message>
        <message>
            <source>niet gezien</source>
            <translation>not observed</translation>
        </message>
    </context>
    <context>
        <name>Waarschuwing</name>
        <message>
            <source>Druk op een toets of klik, dan gaat u verder. Uw werk is bewaard.</source>
            <translation>Press a key or click to go on. Your work has been kept.</translation>
        </message>
        <message>
            <source>Over {0} gaat het scherm op slot.</source>
            <translation>The screen locks in {0}.</translation>
        </message>
        <message>
            <source>seconde</source>
            <translation>second</translation>
        </message>
        <message>
            <source>seconden</source>
            <translation>seconds</translation>
        </message>
    </context>
    <context>
        <name>WachtzinPaneel</name>
        <message>
            <source>De vorige keer paste de oude wachtzin niet.</source>
            <translation>The old passphrase did not fit last time.</translation>
        </message>
        <message>
            <source>De wachtzin wordt gewijzigd…</source>
            <translation>The passphrase is being changed…</translation>
        </message>
        <message>
            <source>Typ uw oude wachtzin.</source>
            <translation>Type your old passphrase.</translation>
        </message>
        <message>
            <source>Uw oude wachtzin</source>
            <translation>Your old passphrase</translation>
        </message>
        <message>
            <source>Uw werk verandert niet. De oude wachtzin past daarna niet meer.</source>
            <translation>Your work does not change. The old passphrase no longer fits after this.</translation>
        </message>
        <message>
            <source>Wacht {0}. Daarna kunt u weer proberen.</source>
            <translation>Wait {0}. Then you can try again.</translation>
        </message>
        <message>
            <source>Wachtzin wijzigen</source>
            <translation>Change passphrase</translation>
        </message>
        <message>
            <source>Wijzig de wachtzin</source>
            <translation>Change the passphrase</translation>
        </message>
        <message>
            <source>seconde</source>
            <translation>second</translation>
        </message>
        <message>
            <source>seconden</source>
            <translation>seconds</translation>
        </message>
    </context>
    <context>
        <name>WachtzinVeld</name>
        <message>
            <source>Caps Lock staat aan</source>
            <translation>Caps Lock is on</translation>
        </message>
        <message>
            <source>Toon</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Verberg</source>
            <translation>Hide</translation>
        </message>
    </context>
    <context>
        <name>Weergave</name>
        <message>
            <source>U raakt het scherm aan. De knoppen zijn nu groter.</source>
            <translation>You touch the screen. The buttons are larger now.</translation>
        </message>
    </context>
    <context>
        <name>WetPagina</name>
        <message>
            <source>Er zijn {0} meldingen</source>
            <translation>There are {0} messages</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>Waarom?</source>
            <translation>Why?</translation>
        </message>
    </context>
    <context>
        <name>WieBentU</name>
        <message>
            <source>Bijvoorbeeld Waarnemer 12. Schrijf hier geen naam.</source>
            <translation>For example Observer 12. Do not write a name here.</translation>
        </message>
        <message>
            <source>Bijvoorbeeld waarnemer-12. Het staat in de brief van het bureau.</source>
            <translation>For example waarnemer-12. It is in the bureau's letter.</translation>
        </message>
        <message>
            <source>Dit staat in uw persoonlijke bestand.</source>
            <translation>This is in your personal file.</translation>
        </message>
        <message>
            <source>Er is nog niet gekozen wat u bent.</source>
            <translation>It has not been chosen yet what you are.</translation>
        </message>
        <message>
            <source>Er staat nog niet hoe u heet in het verslag.</source>
            <translation>Not recorded yet: what the report calls you.</translation>
        </message>
        <message>
            <source>Gebruik letters, cijfers, punt en streepje. Geen spaties.</source>
            <translation>Use letters, digits, dots and hyphens. No spaces.</translation>
        </message>
        <message>
            <source>Hoe u heet in het verslag</source>
            <translation>What the report calls you</translation>
        </message>
        <message>
            <source>Kies medewerker of ondersteuner.</source>
            <translation>Choose staff or support.</translation>
        </message>
        <message>
            <source>Medewerker</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Medewerker van het bureau, of ondersteuner.</source>
            <translation>Staff of the bureau, or support (ondersteuner).</translation>
        </message>
        <message>
            <source>Ondersteuner</source>
            <translation>Support</translation>
        </message>
        <message>
            <source>Typ bijvoorbeeld Waarnemer 12.</source>
            <translation>Type for example Observer 12.</translation>
        </message>
        <message>
            <source>Uw nummer ontbreekt of heeft vreemde tekens.</source>
            <translation>Your number is missing or has strange characters.</translation>
        </message>
        <message>
            <source>Uw waarnemersnummer</source>
            <translation>Your observer number</translation>
        </message>
        <message>
            <source>Waarnemer 01 (voorbeeld)</source>
            <translation>Waarnemer 01 (voorbeeld)</translation>
        </message>
        <message>
            <source>Wat bent u?</source>
            <translation>What are you?</translation>
        </message>
        <message>
            <source>Wie u bent</source>
            <translation>Who you are</translation>
        </message>
    </context>
    <context>
        <name>WijzigPagina</name>
        <message>
            <source>Dit staat in het logboek.</source>
            <translation>This is in the log.</translation>
        </message>
        <message>
            <source>Leg correctie vast</source>
            <translation>Record correction</translation>
        </message>
        <message>
            <source>Onregelmatigheid {0} wijzigen</source>
            <translation>Change onregelmatigheid {0}</translation>
        </message>
        <message>
            <source>Schrijf waarom.</source>
            <translation>Write why.</translation>
        </message>
        <message>
            <source>Trek de onregelmatigheid in</source>
            <translation>Withdraw the onregelmatigheid</translation>
        </message>
        <message>
            <source>Trek in</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Waarom wijzigt u dit?</source>
            <translation>Why do you change this?</translation>
        </message>
        <message>
            <source>Zij blijft in het logboek staan. Het signaal is weer in onderzoek.</source>
            <translation>It stays in the log. The signal is under inquiry again.</translation>
        </message>
    </context>
    <context>
        <name>WindowActs</name>
        <message>
            <source>De kleuren hebben nu hoog contrast.</source>
            <translation>The colours have high contrast now.</translation>
        </message>
        <message>
            <source>De kleuren volgen nu het systeem.</source>
            <translation>The colours follow the system now.</translation>
        </message>
        <message>
            <source>De kleuren zijn nu donker.</source>
            <translation>The colours are dark now.</translation>
        </message>
        <message>
            <source>De kleuren zijn nu licht.</source>
            <translation>The colours are light now.</translation>
        </message>
        <message>
            <source>De knoppen zijn nu groter.</source>
            <translation>The buttons are larger now.</translation>
        </message>
        <message>
            <source>De knoppen zijn nu kleiner.</source>
            <translation>The buttons are smaller now.</translation>
        </message>
    </context>
    <context>
        <name>WisInhoud</name>
        <message>
            <source>De bewaartermijn is voorbij</source>
            <translation>The retention period is over</translation>
        </message>
        <message>
            <source>De inhoud is gewist.</source>
            <translation>The content has been erased.</translation>
        </message>
        <message>
            <source>De reden ontbreekt.</source>
            <translation>The reason is missing.</translation>
        </message>
        <message>
            <source>Dit blijft</source>
            <translation>This stays</translation>
        </message>
        <message>
            <source>Dit gaat weg</source>
            <translation>This goes away</translation>
        </message>
        <message>
            <source>Dit had hier nooit mogen staan</source>
            <translation>This should never have been here</translation>
        </message>
        <message>
            <source>Iemand vroeg om wissen van eigen gegevens</source>
            <translation>Somebody asked to have their own data erased</translation>
        </message>
        <message>
            <source>Kies waarom u dit wist.</source>
            <translation>Choose why you erase this.</translation>
        </message>
        <message>
            <source>Niemand kan dit terughalen.</source>
            <translation>Nobody can get this back.</translation>
        </message>
        <message>
            <source>Ook het bureau niet. De regel laat zien dat u wiste, en waarom.</source>
            <translation>Not even the bureau. The line shows that you erased, and why.</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Verder</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Waarom wist u dit?</source>
            <translation>Why do you erase this?</translation>
        </message>
        <message>
            <source>Wis de inhoud nu</source>
            <translation>Erase the content now</translation>
        </message>
        <message>
            <source>Wis: {0}</source>
            <translation>Erase: {0}</translation>
        </message>
        <message>
            <source>Wissen kan alleen als de wet het vraagt. Een fout herstelt u met Wijzig.</source>
            <translation>Erasing is only possible when the law asks it. A mistake you mend with Change.</translation>
        </message>
        <message>
            <source>alle teksten en antwoorden van deze regel, ook van eerdere versies</source>
            <translation>all texts and answers of this line, also of earlier versions</translation>
        </message>
        <message>
            <source>dat er iets vastlag, wanneer, en dat het is gewist</source>
            <translation>that something was recorded, when, and that it was erased</translation>
        </message>
        <message>
            <source>de foto's en bestanden die alleen hierbij horen</source>
            <translation>the photos and files that belong to this alone</translation>
        </message>
        <message>
            <source>kopieën op sticks. Maak een nieuwe kopie en wis de oude</source>
            <translation>copies on sticks. Make a new copy and erase the old one</translation>
        </message>
        <message>
            <source>wat het register al heeft. Bel het bureau: zij wissen daar</source>
            <translation>what the register has already. Call the bureau: they erase there</translation>
        </message>
        <message>
            <source>wat hierover half geschreven is, en de woorden om op te zoeken</source>
            <translation>what was half written about this, and the words to search it by</translation>
        </message>
        <message>
            <source>wat hierover ook vastligt: {0}. Wis dat apart</source>
            <translation>what else was recorded about this: {0}. Erase that separately</translation>
        </message>
    </context>
    <context>
        <name>WisPaneel</name>
        <message>
            <source>Bel het bureau voor u wist.</source>
            <translation>Call the bureau before you wipe.</translation>
        </message>
        <message>
            <source>Bewaar dit dossier tot alles is ontvangen, en dan {0} dagen.</source>
            <translation>Keep this dossier until everything was received, and then {0} days.</translation>
        </message>
        <message>
            <source>Bewaar dit dossier tot en met {0}.</source>
            <translation>Keep this dossier until {0}.</translation>
        </message>
        <message>
            <source>Bewaar het wisverslag</source>
            <translation>Save the wipe report</translation>
        </message>
        <message>
            <source>De bewaartermijn is voorbij sinds {0}. Wis dit apparaat.</source>
            <translation>The retention period ended on {0}. Wipe this device.</translation>
        </message>
        <message>
            <source>Dit apparaat wissen</source>
            <translation>Wipe this device</translation>
        </message>
        <message>
            <source>Dit gaat verloren. Niemand kan het terughalen.</source>
            <translation>This will be lost. Nobody can get it back.</translation>
        </message>
        <message>
            <source>Dit heeft het register niet:</source>
            <translation>The register does not have this:</translation>
        </message>
        <message>
            <source>Eerst komt het verslag in {0}. Kopieën op sticks wist u zelf.</source>
            <translation>First the report goes into {0}. Copies on sticks you erase yourself.</translation>
        </message>
        <message>
            <source>Er klopt iets niet met een ontvangstbewijs.</source>
            <translation>Something is wrong with a receipt.</translation>
        </message>
        <message>
            <source>Het register heeft alles ontvangen.</source>
            <translation>The register has received everything.</translation>
        </message>
        <message>
            <source>Het register heeft alles. Op deze laptop blijft niets over.</source>
            <translation>The register has everything. Nothing stays on this laptop.</translation>
        </message>
        <message>
            <source>Ja, ik wil wissen</source>
            <translation>Yes, I want to wipe</translation>
        </message>
        <message>
            <source>Laatste vraag: nu wissen?</source>
            <translation>Last question: wipe now?</translation>
        </message>
        <message>
            <source>Niet ontvangen: {0}.</source>
            <translation>Not received: {0}.</translation>
        </message>
        <message>
            <source>Wilt u dit apparaat wissen?</source>
            <translation>Do you want to wipe this device?</translation>
        </message>
        <message>
            <source>Wis dit apparaat</source>
            <translation>Wipe this device</translation>
        </message>
        <message>
            <source>Wis nu alles</source>
            <translation>Wipe everything now</translation>
        </message>
        <message>
            <source>Wisverslag (*{0})</source>
            <translation>Wipe report (*{0})</translation>
        </message>
    </context>
    <context>
        <name>Wissen</name>
        <message>
            <source>Bel het bureau. Er is niets gewist.</source>
            <translation>Call the bureau. Nothing was wiped.</translation>
        </message>
        <message>
            <source>Dit apparaat is gewist.</source>
            <translation>This device has been wiped.</translation>
        </message>
        <message>
            <source>Geef het wisverslag aan het bureau.</source>
            <translation>Give the wipe report to the bureau.</translation>
        </message>
        <message>
            <source>Het verslag is niet goed teruggelezen.</source>
            <translation>The report was not read back well.</translation>
        </message>
        <message>
            <source>Het verslag kan niet in de map van het dossier staan.</source>
            <translation>The report cannot be in the folder of the dossier.</translation>
        </message>
        <message>
            <source>Het wissen is nog niet af. {0}</source>
            <translation>The wiping is not finished yet. {0}</translation>
        </message>
        <message>
            <source>Het wissen van dit apparaat was onderbroken. Het is nu af.</source>
            <translation>The wiping of this device was interrupted. It is finished now.</translation>
        </message>
        <message>
            <source>Kies een andere stick.</source>
            <translation>Choose another stick.</translation>
        </message>
        <message>
            <source>Kies een stick of een andere map.</source>
            <translation>Choose a stick or another folder.</translation>
        </message>
        <message>
            <source>Start het programma opnieuw. Het wissen gaat dan verder.</source>
            <translation>Start the program again. The wiping then goes on.</translation>
        </message>
        <message>
            <source>bijlage</source>
            <translation>attachment</translation>
        </message>
        <message>
            <source>bijlagen</source>
            <translation>attachments</translation>
        </message>
        <message>
            <source>eerder dossier dat op slot is</source>
            <translation>earlier dossier that is locked</translation>
        </message>
        <message>
            <source>eerdere dossiers die op slot zijn</source>
            <translation>earlier dossiers that are locked</translation>
        </message>
        <message>
            <source>formulier of notitie die nog niet vastligt</source>
            <translation>form or note that was not recorded yet</translation>
        </message>
        <message>
            <source>formulieren of notities die nog niet vastliggen</source>
            <translation>forms or notes that were not recorded yet</translation>
        </message>
        <message>
            <source>regel van het logboek</source>
            <translation>line of the log</translation>
        </message>
        <message>
            <source>regels van het logboek</source>
            <translation>lines of the log</translation>
        </message>
    </context>
    <context>
        <name>Zijknoppen</name>
        <message>
            <source>Ander bezoek</source>
            <translation>Other visit</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Signaal</source>
            <translation>Signal</translation>
        </message>
    </context>
    <context>
        <name>ZoekPaneel</name>
        <message>
            <source>Druk nog een keer op Enter.</source>
            <translation>Press Enter once more.</translation>
        </message>
        <message>
            <source>Een notitie maken van “{0}”?</source>
            <translation>Make a note of “{0}”?</translation>
        </message>
        <message>
            <source>Een woord uit wat u vastlegde</source>
            <translation>A word from what you recorded</translation>
        </message>
        <message>
            <source>Enter maakt er een notitie van.</source>
            <translation>Enter makes a note of it.</translation>
        </message>
        <message>
            <source>Kies 'Alles tonen' of zoek een ander woord.</source>
            <translation>Choose 'Show all' or search another word.</translation>
        </message>
        <message>
            <source>Niets gevonden voor “{0}”.</source>
            <translation>Nothing found for “{0}”.</translation>
        </message>
        <message>
            <source>Niets gevonden.</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>Nummer, plaats, of een woord uit uw dossier</source>
            <translation>Number, town, or a word from your dossier</translation>
        </message>
        <message>
            <source>Zoek op nummer, plaats of een woord uit uw notitie.</source>
            <translation>Search by number, town or a word from your note.</translation>
        </message>
        <message>
            <source>Zoeken en doen</source>
            <translation>Search and do</translation>
        </message>
        <message>
            <source>op en neer</source>
            <translation>up and down</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>sluit</source>
            <translation>closes</translation>
        </message>
        <message>
            <source>volgende groep</source>
            <translation>next group</translation>
        </message>
        <message>
            <source>{0} gevonden</source>
            <translation>{0} found</translation>
        </message>
    </context>
    <context>
        <name>Zoeken</name>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Alles tonen</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>Bezoek</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Bijlage</source>
            <translation>Attachment</translation>
        </message>
        <message>
            <source>Doen</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Eerder</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Escalatie</source>
            <translation>Escalation</translation>
        </message>
        <message>
            <source>Formulier</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Geen antwoord</source>
            <translation>No answer</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Gevonden</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>Het laatste uur</source>
            <translation>The last hour</translation>
        </message>
        <message>
            <source>In uw dossier</source>
            <translation>In your dossier</translation>
        </message>
        <message>
            <source>Ingetrokken of gewist</source>
            <translation>Withdrawn or erased</translation>
        </message>
        <message>
            <source>Ja</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Kennisgeving</source>
            <translation>Kennisgeving</translation>
        </message>
        <message>
            <source>Nee</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Nog niet af</source>
            <translation>Not finished yet</translation>
        </message>
        <message>
            <source>Nog open</source>
            <translation>Still open</translation>
        </message>
        <message>
            <source>Notitie</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Onregelmatigheid</source>
            <translation>Onregelmatigheid</translation>
        </message>
        <message>
            <source>Overleg</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>Plek</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Plekken</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Procesaanwijzing</source>
            <translation>Procesaanwijzing</translation>
        </message>
        <message>
            <source>Reden: {0}</source>
            <translation>Reason: {0}</translation>
        </message>
        <message>
            <source>Signaal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>Staat</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Thema {0}</source>
            <translation>Theme {0}</translation>
        </message>
        <message>
            <source>Tijd</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Trede overgeslagen</source>
            <translation>Step skipped</translation>
        </message>
        <message>
            <source>Uitleg en wet</source>
            <translation>Explanation and law</translation>
        </message>
        <message>
            <source>Vandaag</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Vastgelegd</source>
            <translation>Recorded</translation>
        </message>
        <message>
            <source>Werkdag</source>
            <translation>Working day</translation>
        </message>
        <message>
            <source>alles</source>
            <translation>all</translation>
        </message>
        <message>
            <source>gewist</source>
            <translation>erased</translation>
        </message>
        <message>
            <source>ingetrokken</source>
            <translation>withdrawn</translation>
        </message>
        <message>
            <source>nog niet af</source>
            <translation>not finished yet</translation>
        </message>
        <message>
            <source>{0} (gewist)</source>
            <translation>{0} (erased)</translation>
        </message>
        <message>
            <source>{0} met {1}</source>
            <translation>{0} with {1}</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>_Alinea</name>
        <message>
            <source>gezegd</source>
            <translation>said</translation>
        </message>
        <message>
            <source>nu</source>
            <translation>now</translation>
        </message>
        <message>
            <source>straks</source>
            <translation>next</translation>
        </message>
    </context>
    <context>
        <name>_Schijf</name>
        <message>
            <source>kenmerk {0}: ja</source>
            <translation>criterion {0}: yes</translation>
        </message>
        <message>
            <source>kenmerk {0}: nog niet</source>
            <translation>criterion {0}: not yet</translation>
        </message>
    </context>
    <context>
        <name>_Stamp</name>
        <message>
            <source>ontvangen</source>
            <translation>received</translation>
        </message>
    </context>
    <context>
        <name>signalen</name>
        <message>
            <source>Advies tot herstemming</source>
            <translation>Advice to vote again</translation>
        </message>
        <message>
            <source>Alleen de juistheid liep gevaar</source>
            <translation>Only the correctness was in danger</translation>
        </message>
        <message>
            <source>Beschikbaarheid</source>
            <translation>Availability</translation>
        </message>
        <message>
            <source>Bestuurscollege</source>
            <translation>Island executive (bestuurscollege)</translation>
        </message>
        <message>
            <source>Betrouwbaarheid</source>
            <translation>Reliability</translation>
        </message>
        <message>
            <source>Bij spoed staat er een reden</source>
            <translation>When urgent there is a reason</translation>
        </message>
        <message>
            <source>Briefstembureau</source>
            <translation>Postal polling station</translation>
        </message>
        <message>
            <source>Bureau van de Kiesraad</source>
            <translation>Bureau of the Kiesraad</translation>
        </message>
        <message>
            <source>Burgemeester</source>
            <translation>Mayor (burgemeester)</translation>
        </message>
        <message>
            <source>Burgemeester en college van B en W</source>
            <translation>Mayor and executive (burgemeester, college van B en W)</translation>
        </message>
        <message>
            <source>Centraal stembureau</source>
            <translation>Central polling station (CSB)</translation>
        </message>
        <message>
            <source>Contactpersoon van de gemeente</source>
            <translation>Contact person of the municipality</translation>
        </message>
        <message>
            <source>Contactpersoon van het openbaar lichaam</source>
            <translation>Contact person of the public body</translation>
        </message>
        <message>
            <source>Controleerbaarheid</source>
            <translation>Verifiability</translation>
        </message>
        <message>
            <source>Dagelijks bestuur</source>
            <translation>Daily board</translation>
        </message>
        <message>
            <source>Data-analyse</source>
            <translation>Data analysis</translation>
        </message>
        <message>
            <source>De afweging ontbreekt</source>
            <translation>The weighing is missing</translation>
        </message>
        <message>
            <source>De afweging staat er</source>
            <translation>The weighing is there</translation>
        </message>
        <message>
            <source>De opdracht ontbreekt</source>
            <translation>The instruction is missing</translation>
        </message>
        <message>
            <source>De plek is een stembureau</source>
            <translation>The place is a polling station</translation>
        </message>
        <message>
            <source>De plek was geen stembureau</source>
            <translation>The place was not a polling station</translation>
        </message>
        <message>
            <source>De termijn ligt na de zitting</source>
            <translation>The deadline is after the session</translation>
        </message>
        <message>
            <source>De termijn ontbreekt</source>
            <translation>The deadline is missing</translation>
        </message>
        <message>
            <source>De tijden staan in de goede volgorde</source>
            <translation>The times are in the right order</translation>
        </message>
        <message>
            <source>De tijden staan niet op volgorde</source>
            <translation>The times are not in order</translation>
        </message>
        <message>
            <source>Deels</source>
            <translation>Partly</translation>
        </message>
        <message>
            <source>Dijkgraaf</source>
            <translation>Dijkgraaf</translation>
        </message>
        <message>
            <source>Dit stembureau bestaat hier niet</source>
            <translation>This kind of polling station does not exist here</translation>
        </message>
        <message>
            <source>Een taak van de gemeente</source>
            <translation>A task of the municipality</translation>
        </message>
        <message>
            <source>Een uitkomst of besluit</source>
            <translation>An outcome or decision</translation>
        </message>
        <message>
            <source>Eigen waarneming</source>
            <translation>Own observation</translation>
        </message>
        <message>
            <source>Eilandsecretaris</source>
            <translation>Island secretary</translation>
        </message>
        <message>
            <source>Er is een onregelmatigheid</source>
            <translation>There is an onregelmatigheid</translation>
        </message>
        <message>
            <source>Er is een termijn</source>
            <translation>There is a deadline</translation>
        </message>
        <message>
            <source>Er staat aan wie zij is</source>
            <translation>It says to whom it is</translation>
        </message>
        <message>
            <source>Er staat hoe herstel mogelijk is</source>
            <translation>It says how repair is possible</translation>
        </message>
        <message>
            <source>Er staat hoe zij wordt gegeven</source>
            <translation>It says how it is given</translation>
        </message>
        <message>
            <source>Er staat niet aan wie zij was</source>
            <translation>Not recorded yet: to whom it was</translation>
        </message>
        <message>
            <source>Er staat niet hoe herstel kan</source>
            <translation>Not recorded yet: how this can be put right</translation>
        </message>
        <message>
            <source>Er staat niet hoe zij werd gegeven</source>
            <translation>Not recorded yet: how it was given</translation>
        </message>
        <message>
            <source>Er staat wat het stembureau moet doen</source>
            <translation>It says what the polling station must do</translation>
        </message>
        <message>
            <source>Er volgt geen gemeente om te vertellen</source>
            <translation>No municipality follows that must be told</translation>
        </message>
        <message>
            <source>Er was een escalatie, of een reden</source>
            <translation>There was an escalation, or a reason</translation>
        </message>
        <message>
            <source>Er was geen onregelmatigheid</source>
            <translation>There was no onregelmatigheid</translation>
        </message>
        <message>
            <source>Er was overleg</source>
            <translation>There was a consultation</translation>
        </message>
        <message>
            <source>Ernst van de situatie</source>
            <translation>Seriousness of the situation</translation>
        </message>
        <message>
            <source>Ernstig</source>
            <translation>Serious</translation>
        </message>
        <message>
            <source>Evaluatieadvies aan de minister</source>
            <translation>Evaluation advice to the minister</translation>
        </message>
        <message>
            <source>Geen escalatie vastgelegd</source>
            <translation>No escalation recorded</translation>
        </message>
        <message>
            <source>Geen lid dat dit hier mag</source>
            <translation>No member who may do this here</translation>
        </message>
        <message>
            <source>Geen overleg vastgelegd</source>
            <translation>No consultation recorded</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Gemeentebezoek</source>
            <translation>Municipal visit</translation>
        </message>
        <message>
            <source>Gemeentelijk stembureau</source>
            <translation>Municipal polling station (GSB)</translation>
        </message>
        <message>
            <source>Gemeentesecretaris</source>
            <translation>Municipal secretary</translation>
        </message>
        <message>
            <source>Gezaghebber</source>
            <translation>Island governor (gezaghebber)</translation>
        </message>
        <message>
            <source>Het gaat niet om een uitkomst of besluit</source>
            <translation>It is not about an outcome or decision</translation>
        </message>
        <message>
            <source>Het gaat om wat er op het stembureau gebeurt</source>
            <translation>It is about what happens at the polling station</translation>
        </message>
        <message>
            <source>Het gekozen lid mag dit</source>
            <translation>The chosen member may do this</translation>
        </message>
        <message>
            <source>Het ging niet om wat er gebeurde</source>
            <translation>It was not about what happened</translation>
        </message>
        <message>
            <source>Het ging om een uitkomst of besluit</source>
            <translation>It was about an outcome or decision</translation>
        </message>
        <message>
            <source>Het is geen taak van de gemeente</source>
            <translation>It is not a task of the municipality</translation>
        </message>
        <message>
            <source>Het laatste gesprek had het al opgelost</source>
            <translation>The last talk had solved it already</translation>
        </message>
        <message>
            <source>Het tijdstip lag in de toekomst</source>
            <translation>The time was in the future</translation>
        </message>
        <message>
            <source>Het was een taak van de gemeente</source>
            <translation>It was a task of the municipality</translation>
        </message>
        <message>
            <source>Hier is zo’n briefstembureau er niet</source>
            <translation>There is no such postal polling station here</translation>
        </message>
        <message>
            <source>Hoofdstembureau</source>
            <translation>Principal polling station (HSB)</translation>
        </message>
        <message>
            <source>Iemand anders</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>Iets anders</source>
            <translation>Something else</translation>
        </message>
        <message>
            <source>Informatiepunt</source>
            <translation>Information point</translation>
        </message>
        <message>
            <source>Inlichtingenplicht</source>
            <translation>Duty of information</translation>
        </message>
        <message>
            <source>Inloopspreekuur</source>
            <translation>Walk-in hour</translation>
        </message>
        <message>
            <source>Integriteit</source>
            <translation>Integrity</translation>
        </message>
        <message>
            <source>Ja</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Juistheid van de uitslag</source>
            <translation>Correctness of the result</translation>
        </message>
        <message>
            <source>Kiesgerechtigheid</source>
            <translation>Right to vote</translation>
        </message>
        <message>
            <source>Licht</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Lid van de Kiesraad</source>
            <translation>Member of the Kiesraad</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>Minister van BZK</source>
            <translation>Minister of the Interior (BZK)</translation>
        </message>
        <message>
            <source>Minister van BZK, piket</source>
            <translation>Minister of the Interior, duty officer</translation>
        </message>
        <message>
            <source>Ministerie van BZK</source>
            <translation>Ministry of the Interior (BZK)</translation>
        </message>
        <message>
            <source>Nationaal briefstembureau</source>
            <translation>National postal polling station</translation>
        </message>
        <message>
            <source>Nee</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Niet</source>
            <translation>Not done</translation>
        </message>
        <message>
            <source>Niet gezien</source>
            <translation>Not observed</translation>
        </message>
        <message>
            <source>Niet het stembureau besliste te schorsen</source>
            <translation>It was not the polling station that decided to suspend</translation>
        </message>
        <message>
            <source>Niet opgelost: {0}</source>
            <translation>Not solved: {0}</translation>
        </message>
        <message>
            <source>Niet vastgelegd.</source>
            <translation>Not recorded.</translation>
        </message>
        <message>
            <source>Nog niet mogelijk: 1 punt ontbreekt.</source>
            <translation>Not possible yet: 1 point is missing.</translation>
        </message>
        <message>
            <source>Nog niet mogelijk: {0} punten ontbreken.</source>
            <translation>Not possible yet: {0} points are missing.</translation>
        </message>
        <message>
            <source>Nu aan de beurt: {0}</source>
            <translation>Next in turn: {0}</translation>
        </message>
        <message>
            <source>Onafhankelijkheid</source>
            <translation>Independence</translation>
        </message>
        <message>
            <source>Onbekend</source>
            <translation>Unknown</translation>
        </message>
        <message>
            <source>Op tijd</source>
            <translation>In time</translation>
        </message>
        <message>
            <source>Openbaar lichaam</source>
            <translation>Public body (openbaar lichaam)</translation>
        </message>
        <message>
            <source>Opgelost: {0}</source>
            <translation>Solved: {0}</translation>
        </message>
        <message>
            <source>Overig</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Piket van de minister</source>
            <translation>Minister's duty officer</translation>
        </message>
        <message>
            <source>Plaatsvervangend voorzitter</source>
            <translation>Deputy chair</translation>
        </message>
        <message>
            <source>Proces-verbaal</source>
            <translation>Proces-verbaal</translation>
        </message>
        <message>
            <source>Projectleider verkiezingen</source>
            <translation>Elections project leader</translation>
        </message>
        <message>
            <source>Schriftelijk</source>
            <translation>In writing</translation>
        </message>
        <message>
            <source>Secretariaat van de minister</source>
            <translation>Minister's secretariat</translation>
        </message>
        <message>
            <source>Secretaris-directeur</source>
            <translation>Secretaris-directeur</translation>
        </message>
        <message>
            <source>Spoed zonder reden</source>
            <translation>Urgent without a reason</translation>
        </message>
        <message>
            <source>Spoed, en met niemand gesproken</source>
            <translation>Urgent, and nobody was spoken to</translation>
        </message>
        <message>
            <source>Stembureau</source>
            <translation>Polling station</translation>
        </message>
        <message>
            <source>Stembureaulid</source>
            <translation>Polling station member</translation>
        </message>
        <message>
            <source>Stemgeheim</source>
            <translation>Secrecy of the vote</translation>
        </message>
        <message>
            <source>Stemvrijheid</source>
            <translation>Freedom to vote</translation>
        </message>
        <message>
            <source>Te laat</source>
            <translation>Too late</translation>
        </message>
        <message>
            <source>Telefonisch</source>
            <translation>By telephone</translation>
        </message>
        <message>
            <source>Ter plaatse</source>
            <translation>On the spot</translation>
        </message>
        <message>
            <source>Tijdsdruk</source>
            <translation>Lack of time</translation>
        </message>
        <message>
            <source>Toegankelijkheid</source>
            <translation>Accessibility</translation>
        </message>
        <message>
            <source>Transparantie</source>
            <translation>Transparency</translation>
        </message>
        <message>
            <source>Uniciteit</source>
            <translation>Uniqueness</translation>
        </message>
        <message>
            <source>Verloop</source>
            <translation>Course of events</translation>
        </message>
        <message>
            <source>Voorzitter</source>
            <translation>Chair</translation>
        </message>
        <message>
            <source>Voorzitter van het stembureau</source>
            <translation>Chair of the polling station</translation>
        </message>
        <message>
            <source>Waarnemer</source>
            <translation>Waarnemer</translation>
        </message>
        <message>
            <source>Wat er gebeurt op het stembureau</source>
            <translation>What happens at the polling station</translation>
        </message>
        <message>
            <source>Waterschap</source>
            <translation>Water authority (waterschap)</translation>
        </message>
        <message>
            <source>Wij onderzoeken dit. Wat weet u ervan?</source>
            <translation>We are looking into this. What do you know about it?</translation>
        </message>
        <message>
            <source>Zeer ernstig</source>
            <translation>Very serious</translation>
        </message>
        <message>
            <source>door {0}</source>
            <translation>by {0}</translation>
        </message>
        <message>
            <source>geen plek</source>
            <translation>no place</translation>
        </message>
        <message>
            <source>incident zonder invloed</source>
            <translation>incident without effect</translation>
        </message>
        <message>
            <source>keten uitslagvaststelling</source>
            <translation>chain of establishing the result</translation>
        </message>
        <message>
            <source>lid nog niet bekend</source>
            <translation>member not known yet</translation>
        </message>
        <message>
            <source>misverstand</source>
            <translation>misunderstanding</translation>
        </message>
        <message>
            <source>nog in onderzoek</source>
            <translation>still under inquiry</translation>
        </message>
        <message>
            <source>nog niet beoordeeld</source>
            <translation>not yet assessed</translation>
        </message>
        <message>
            <source>onregelmatigheid</source>
            <translation>onregelmatigheid</translation>
        </message>
        <message>
            <source>open sinds {0}</source>
            <translation>open since {0}</translation>
        </message>
        <message>
            <source>organisatieketen</source>
            <translation>organisation chain</translation>
        </message>
        <message>
            <source>{0} u {1} min</source>
            <translation>{0} h {1} min</translation>
        </message>
        <message>
            <source>{0}, met {1}, {2}.</source>
            <translation>{0}, with {1}, {2}.</translation>
        </message>
    </context>
</TS>
