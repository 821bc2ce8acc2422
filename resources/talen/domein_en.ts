<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
    <context>
        <name>Domein</name>
        <message>
            <source>      en nog {0}</source>
            <translation>      and {0} more</translation>
        </message>
        <message>
            <source>  Buiten de plekken is niets veranderd.</source>
            <translation>  Outside the places nothing was changed.</translation>
        </message>
        <message>
            <source>  en nog {0}</source>
            <translation>  and {0} more</translation>
        </message>
        <message>
            <source> (regel {0}, teken {1})</source>
            <translation> (line {0}, character {1})</translation>
        </message>
        <message>
            <source> van {0}</source>
            <translation> of {0}</translation>
        </message>
        <message>
            <source>, stemming op {0}</source>
            <translation>, voting on {0}</translation>
        </message>
        <message>
            <source>1 vraag is nog open of fout.</source>
            <translation>1 question is still open or wrong.</translation>
        </message>
        <message>
            <source>Aangemerkt voor de evaluatie.</source>
            <translation>Marked for the evaluation.</translation>
        </message>
        <message>
            <source>Aangemerkt voor het advies.</source>
            <translation>Marked for the advice.</translation>
        </message>
        <message>
            <source>Alleen een stembureau heeft een soort stembureau, en dat altijd.</source>
            <translation>Only a polling station has a kind of polling station, and always has one.</translation>
        </message>
        <message>
            <source>Apparaat {0}</source>
            <translation>Device {0}</translation>
        </message>
        <message>
            <source>Beantwoord ze, of kies 'niet gezien'.</source>
            <translation>Answer them, or choose 'not observed'.</translation>
        </message>
        <message>
            <source>Begin een nieuw bezoek.</source>
            <translation>Start a new visit.</translation>
        </message>
        <message>
            <source>Begin eerst een bezoek.</source>
            <translation>Start a visit first.</translation>
        </message>
        <message>
            <source>Begin eerst een pauze.</source>
            <translation>Start a break first.</translation>
        </message>
        <message>
            <source>Begin met overleg, eindig bij de minister, zonder procesaanwijzing.</source>
            <translation>Begin with consultation, end with the minister, without procesaanwijzing.</translation>
        </message>
        <message>
            <source>Begin opnieuw.</source>
            <translation>Start again.</translation>
        </message>
        <message>
            <source>Begonnen op {0}</source>
            <translation>Begun on {0}</translation>
        </message>
        <message>
            <source>Bel de gemeente of het waterschap en leg dat vast.</source>
            <translation>Call the municipality or the water authority and record that.</translation>
        </message>
        <message>
            <source>Bel eerst. Leg vast wanneer, hoe en door wie.</source>
            <translation>Call first. Record when, how and by whom.</translation>
        </message>
        <message>
            <source>Bel het bureau en noem de vingerafdruk van beide.</source>
            <translation>Call the bureau and name the fingerprint of both.</translation>
        </message>
        <message>
            <source>Bel het bureau van de Kiesraad over de toelating.</source>
            <translation>Call the bureau of the Kiesraad about the admission.</translation>
        </message>
        <message>
            <source>Bel het bureau van de Kiesraad.</source>
            <translation>Call the bureau of the Kiesraad.</translation>
        </message>
        <message>
            <source>Bel {0} of mail naar {1}.</source>
            <translation>Call {0} or mail to {1}.</translation>
        </message>
        <message>
            <source>Beoordeel eerst het signaal: alle drie de kenmerken.</source>
            <translation>First assess the signal: all three criteria.</translation>
        </message>
        <message>
            <source>Beoordeel het signaal opnieuw.</source>
            <translation>Assess the signal again.</translation>
        </message>
        <message>
            <source>Beoordeling van een signaal</source>
            <translation>Assessment of a signal</translation>
        </message>
        <message>
            <source>Beschrijf de feitelijke gang van zaken.</source>
            <translation>Describe what actually happened.</translation>
        </message>
        <message>
            <source>Beschrijf wat het stembureau anders moet doen.</source>
            <translation>Describe what the polling station must do differently.</translation>
        </message>
        <message>
            <source>Besloten door: {0}.</source>
            <translation>Decided by: {0}.</translation>
        </message>
        <message>
            <source>Bevestiging procesaanwijzing - {0} - {1} {2}</source>
            <translation>Bevestiging procesaanwijzing - {0} - {1} {2}</translation>
        </message>
        <message>
            <source>Bewaar de foto als JPEG en kies die.</source>
            <translation>Save the photo as JPEG and choose that.</translation>
        </message>
        <message>
            <source>Bewaar de lijst als CSV.</source>
            <translation>Save the list as CSV.</translation>
        </message>
        <message>
            <source>Bewaar het als CSV met UTF-8.</source>
            <translation>Save it as CSV with UTF-8.</translation>
        </message>
        <message>
            <source>Bewaar het opnieuw als CSV met UTF-8.</source>
            <translation>Save it again as CSV with UTF-8.</translation>
        </message>
        <message>
            <source>Beëindig de vorige pauze.</source>
            <translation>End the earlier break.</translation>
        </message>
        <message>
            <source>Bij bijlagen horen geen andere regels.</source>
            <translation>No other lines belong with attachments.</translation>
        </message>
        <message>
            <source>Bij deze verkiezing is er geen briefstembureau van deze soort.</source>
            <translation>At this election there is no postal polling station of this kind.</translation>
        </message>
        <message>
            <source>Bij {0} hoort de naam {1}. Die is genomen. Klopt de code?</source>
            <translation>The name {1} belongs to {0}. That one was taken. Is the code right?</translation>
        </message>
        <message>
            <source>Breedte en lengte waren verwisseld. Zij zijn omgedraaid.</source>
            <translation>Latitude and longitude were swapped. They have been turned round.</translation>
        </message>
        <message>
            <source>Burgemeester en college van B en W</source>
            <translation>Mayor and executive (burgemeester, college van B en W)</translation>
        </message>
        <message>
            <source>Centraal register van waarnemingen</source>
            <translation>Central register of observations</translation>
        </message>
        <message>
            <source>Contacten van het pakket</source>
            <translation>Contacts of the package</translation>
        </message>
        <message>
            <source>Contacten van het pakket, {0}</source>
            <translation>Contacts of the package, {0}</translation>
        </message>
        <message>
            <source>Controleer Caps Lock en probeer opnieuw. Uw werk is bewaard.</source>
            <translation>Check Caps Lock and try again. Your work has been kept.</translation>
        </message>
        <message>
            <source>Controleer de soort en de verkiezing.</source>
            <translation>Check the kind and the election.</translation>
        </message>
        <message>
            <source>Controleer de tijd en de klok van deze computer.</source>
            <translation>Check the time and the clock of this computer.</translation>
        </message>
        <message>
            <source>Controleer het adres van de proxy, of sla op als bestand voor op een stick.</source>
            <translation>Check the address of the proxy, or save as a file for a stick.</translation>
        </message>
        <message>
            <source>Controleer het adres, of laat het leeg.</source>
            <translation>Check the address, or leave it empty.</translation>
        </message>
        <message>
            <source>Controleer het dossier.</source>
            <translation>Check the dossier.</translation>
        </message>
        <message>
            <source>Controleer welke rol dit besliste.</source>
            <translation>Check which role decided this.</translation>
        </message>
        <message>
            <source>Corrigeer de procesaanwijzing op haar eigen pagina.</source>
            <translation>Correct the procesaanwijzing on its own page.</translation>
        </message>
        <message>
            <source>Corrigeer die, of trek haar in.</source>
            <translation>Correct it, or withdraw it.</translation>
        </message>
        <message>
            <source>Daarmee was het opgelost.</source>
            <translation>That solved it.</translation>
        </message>
        <message>
            <source>Dat loste het niet op.</source>
            <translation>That did not solve it.</translation>
        </message>
        <message>
            <source>De Kiesraad kan niet elke onregelmatigheid in het land opmerken. Deze lijst is dus niet volledig.</source>
            <translation>The Kiesraad cannot notice every onregelmatigheid in the country. So this list is not complete.</translation>
        </message>
        <message>
            <source>De aanhalingstekens van deze regel kloppen niet. Kijk of de velden goed staan.</source>
            <translation>The quotation marks of this line are wrong. Check that the fields are right.</translation>
        </message>
        <message>
            <source>De aankomst ligt in de toekomst.</source>
            <translation>The arrival is in the future.</translation>
        </message>
        <message>
            <source>De afweging ontbreekt.</source>
            <translation>The weighing is missing.</translation>
        </message>
        <message>
            <source>De berichten van het register sluiten niet aan na nummer {0}.</source>
            <translation>The messages of the register do not follow on after number {0}.</translation>
        </message>
        <message>
            <source>De bestanden zijn samen groter dan {0} MB.</source>
            <translation>Together the files are larger than {0} MB.</translation>
        </message>
        <message>
            <source>De bijlage is leeg of groter dan 20 MB.</source>
            <translation>The attachment is empty or larger than 20 MB.</translation>
        </message>
        <message>
            <source>De bijlagen in dit bestand zijn niet heel.</source>
            <translation>The attachments in this file are not whole.</translation>
        </message>
        <message>
            <source>De bladen van het dossier zijn beschadigd.</source>
            <translation>The pages of the dossier are damaged.</translation>
        </message>
        <message>
            <source>De bladen van tabel {0} zijn beschadigd.</source>
            <translation>The pages of table {0} are damaged.</translation>
        </message>
        <message>
            <source>De breedtegraad is hoogstens 90, de lengtegraad hoogstens 180.</source>
            <translation>Latitude is at most 90, longitude at most 180.</translation>
        </message>
        <message>
            <source>De coördinaten ontbreken. De plek staat dan niet op de kaart.</source>
            <translation>The coordinates are missing. The place is then not on the map.</translation>
        </message>
        <message>
            <source>De dag ontbreekt. Schrijf jjjj-mm-ddTuu:mm, of geef de dag van stemming.</source>
            <translation>The day is missing. Write yyyy-mm-ddThh:mm, or give the day of voting.</translation>
        </message>
        <message>
            <source>De dag van de kandidaatstelling is geen dag (jjjj-mm-dd).</source>
            <translation>The day of nomination is not a day (yyyy-mm-dd).</translation>
        </message>
        <message>
            <source>De dag van de kandidaatstelling ontbreekt.</source>
            <translation>The day of nomination is missing.</translation>
        </message>
        <message>
            <source>De dag van de verkiezing ontbreekt, of is geen dag (jjjj-mm-dd).</source>
            <translation>The day of the election is missing, or is not a day (yyyy-mm-dd).</translation>
        </message>
        <message>
            <source>De database van het register antwoordt niet.</source>
            <translation>The database of the register does not answer.</translation>
        </message>
        <message>
            <source>De gemeente is niet bekend. Vul de gemeentecode in, of geef --gemeente.</source>
            <translation>The municipality is not known. Fill in its code, or give --gemeente.</translation>
        </message>
        <message>
            <source>De gemeente of het waterschap weet dit nog niet.</source>
            <translation>The municipality or the water authority does not know this yet.</translation>
        </message>
        <message>
            <source>De gemeente van deze plek hoort bij geen orgaan in het pakket.</source>
            <translation>The municipality of this place belongs to no body in the package.</translation>
        </message>
        <message>
            <source>De gemeente van deze plek is niet bekend.</source>
            <translation>The municipality of this place is not known.</translation>
        </message>
        <message>
            <source>De gemeente weet het nog niet</source>
            <translation>The municipality does not know yet</translation>
        </message>
        <message>
            <source>De gemeente {0} bestaat sinds {1} niet meer. Is de lijst oud?</source>
            <translation>The municipality {0} no longer exists since {1}. Is the list old?</translation>
        </message>
        <message>
            <source>De gemeentecode miste nullen of GM. Die zijn aangevuld.</source>
            <translation>The municipality code lacked zeros or GM. They were added.</translation>
        </message>
        <message>
            <source>De gemeentecode {0} ({1}) is niet bekend. Klopt zij?</source>
            <translation>The municipality code {0} ({1}) is not known. Is it right?</translation>
        </message>
        <message>
            <source>De gemeenten van deze verkiezing staan er niet in.</source>
            <translation>The municipalities of this election are not in it.</translation>
        </message>
        <message>
            <source>De handtekening klopt niet.</source>
            <translation>The signature is not right.</translation>
        </message>
        <message>
            <source>De huisletter is een kleine letter. Die blijft zo.</source>
            <translation>The house letter is a small letter. It stays so.</translation>
        </message>
        <message>
            <source>De inhoud hoort niet bij het zegel.</source>
            <translation>The content does not belong to the seal.</translation>
        </message>
        <message>
            <source>De inhoud na regel {0} is weg.</source>
            <translation>The content after line {0} is gone.</translation>
        </message>
        <message>
            <source>De inhoud van een formulier past niet bij het pakket.</source>
            <translation>The content of a form does not fit the package.</translation>
        </message>
        <message>
            <source>De inhoud van regel {0} hoort niet bij het zegel.</source>
            <translation>The content of line {0} does not belong to the seal.</translation>
        </message>
        <message>
            <source>De inhoud van regel {0} is niet leesbaar.</source>
            <translation>The content of line {0} cannot be read.</translation>
        </message>
        <message>
            <source>De inhoud van regel {0} is veranderd.</source>
            <translation>The content of line {0} was changed.</translation>
        </message>
        <message>
            <source>De keten van het auditlog klopt niet bij regel {0}.</source>
            <translation>The chain of the audit log is broken at line {0}.</translation>
        </message>
        <message>
            <source>De keten van het auditlog klopt niet.</source>
            <translation>The chain of the audit log is broken.</translation>
        </message>
        <message>
            <source>De keten van regels klopt niet bij regel {0}.</source>
            <translation>The chain of lines is broken at line {0}.</translation>
        </message>
        <message>
            <source>De kolom met de naam ontbreekt.</source>
            <translation>The column with the name is missing.</translation>
        </message>
        <message>
            <source>De kolom {0} ontbreekt.</source>
            <translation>The column {0} is missing.</translation>
        </message>
        <message>
            <source>De kolommen van dit bestand zijn niet bekend. Kies een lijst van stembureaus.</source>
            <translation>The columns of this file are not known. Choose a list of polling stations.</translation>
        </message>
        <message>
            <source>De kolommen zijn: {0}.</source>
            <translation>The columns are: {0}.</translation>
        </message>
        <message>
            <source>De kop noemt een andere stemming: {0}.</source>
            <translation>The head names another voting: {0}.</translation>
        </message>
        <message>
            <source>De kop van het bestand is niet in orde.</source>
            <translation>The head of the file is not in order.</translation>
        </message>
        <message>
            <source>De kopie is niet goed gelukt: teruggelezen is zij anders.</source>
            <translation>The copy did not go well: read back it is different.</translation>
        </message>
        <message>
            <source>De kopie van het dossier is niet goed gelukt. Er is niets veranderd.</source>
            <translation>The copy of the dossier did not go well. Nothing was changed.</translation>
        </message>
        <message>
            <source>De laatste regel is een andere dan regel 1 zegt.</source>
            <translation>The last line is another than line 1 says.</translation>
        </message>
        <message>
            <source>De ladder van de organisatieketen klopt niet met het plan.</source>
            <translation>The ladder of the organisation chain does not agree with the plan.</translation>
        </message>
        <message>
            <source>De ladder van de uitslagketen mist een trede, of de volgorde klopt niet.</source>
            <translation>The ladder of the result chain lacks a step, or the order is wrong.</translation>
        </message>
        <message>
            <source>De letters met accenten waren verminkt. Kijk of dit klopt.</source>
            <translation>The letters with accents were garbled. Check whether this is right.</translation>
        </message>
        <message>
            <source>De lijst kan niet worden geïmporteerd. Verbeter eerst de fouten.</source>
            <translation>The list cannot be imported. Mend the errors first.</translation>
        </message>
        <message>
            <source>De lijst kan worden geïmporteerd.</source>
            <translation>The list can be imported.</translation>
        </message>
        <message>
            <source>De map of het bestand is er niet.</source>
            <translation>The folder or the file is not there.</translation>
        </message>
        <message>
            <source>De map {0} is er niet. Kies een map van een pakket.</source>
            <translation>The folder {0} is not there. Choose a folder of a package.</translation>
        </message>
        <message>
            <source>De minister weet het nog niet</source>
            <translation>The minister does not know yet</translation>
        </message>
        <message>
            <source>De naam ontbreekt. Vul hem in.</source>
            <translation>The name is missing. Fill it in.</translation>
        </message>
        <message>
            <source>De naam van deze kolom noemt geen dag. Schrijf dd-mm-jjjj.</source>
            <translation>The name of this column names no day. Write dd-mm-yyyy.</translation>
        </message>
        <message>
            <source>De naam van dit apparaat past niet bij zijn sleutel.</source>
            <translation>The name of this device does not fit its key.</translation>
        </message>
        <message>
            <source>De notitie is leeg.</source>
            <translation>The note is empty.</translation>
        </message>
        <message>
            <source>De nullen voor dit BAG-nummer waren weg. Zij zijn aangevuld.</source>
            <translation>The zeros before this BAG number were gone. They were added.</translation>
        </message>
        <message>
            <source>De nummers in regel 1 kloppen niet.</source>
            <translation>The numbers in line 1 are wrong.</translation>
        </message>
        <message>
            <source>De ondersoort past niet bij {0}.</source>
            <translation>The subkind does not fit {0}.</translation>
        </message>
        <message>
            <source>De ondersoort van de verkiezing ontbreekt.</source>
            <translation>The subkind of the election is missing.</translation>
        </message>
        <message>
            <source>De ondersoort {0} past niet bij {1} zetels.</source>
            <translation>The subkind {0} does not fit {1} seats.</translation>
        </message>
        <message>
            <source>De opvolging van de procesaanwijzing ontbreekt.</source>
            <translation>The follow-up of the procesaanwijzing is missing.</translation>
        </message>
        <message>
            <source>De opvolging van een procesaanwijzing ontbreekt</source>
            <translation>The follow-up of a procesaanwijzing is missing</translation>
        </message>
        <message>
            <source>De plek heeft nog geen naam.</source>
            <translation>The place has no name yet.</translation>
        </message>
        <message>
            <source>De plek {0} staat niet in het pakket.</source>
            <translation>The place {0} is not in the package.</translation>
        </message>
        <message>
            <source>De plekken zijn gelijk.</source>
            <translation>The places are the same.</translation>
        </message>
        <message>
            <source>De postcode is -1: er is er geen. Zij is weggelaten.</source>
            <translation>The postcode is -1: there is none. It was left out.</translation>
        </message>
        <message>
            <source>De postcode ontbreekt.</source>
            <translation>The postcode is missing.</translation>
        </message>
        <message>
            <source>De postcode stond er met kleine letters.</source>
            <translation>The postcode was in small letters.</translation>
        </message>
        <message>
            <source>De procesaanwijzing is gecorrigeerd: bevestig opnieuw</source>
            <translation>The procesaanwijzing was corrected: confirm it again</translation>
        </message>
        <message>
            <source>De proxy laat het register niet door.</source>
            <translation>The proxy does not let the register through.</translation>
        </message>
        <message>
            <source>De proxy van dit netwerk vraagt om een naam en een toegangscode.</source>
            <translation>The proxy of this network asks for a name and an access code.</translation>
        </message>
        <message>
            <source>De punt stond tussen de duizenden. De coördinaten zijn zo gelezen.</source>
            <translation>The point stood between the thousands. The coordinates were read so.</translation>
        </message>
        <message>
            <source>De reden of de opvolging van de procesaanwijzing ontbreekt.</source>
            <translation>The reason or the follow-up of the procesaanwijzing is missing.</translation>
        </message>
        <message>
            <source>De reden ontbreekt.</source>
            <translation>The reason is missing.</translation>
        </message>
        <message>
            <source>De regel van het auditlog heeft een onbekende vorm.</source>
            <translation>The line of the audit log has an unknown form.</translation>
        </message>
        <message>
            <source>De regels sluiten niet aan op regel {0}.</source>
            <translation>The lines do not follow on line {0}.</translation>
        </message>
        <message>
            <source>De revisie heeft een fout in: {0}.</source>
            <translation>The revision has an error in: {0}.</translation>
        </message>
        <message>
            <source>De revisie is niet leesbaar.</source>
            <translation>The revision cannot be read.</translation>
        </message>
        <message>
            <source>De schijf geeft een fout.</source>
            <translation>The disk reports an error.</translation>
        </message>
        <message>
            <source>De schijf is vol. Wat al was opgeslagen, is bewaard.</source>
            <translation>The disk is full. What had been saved is kept.</translation>
        </message>
        <message>
            <source>De schijf kan het logboek van het dossier niet bewaren.</source>
            <translation>The disk cannot keep the log of the dossier.</translation>
        </message>
        <message>
            <source>De schijf of het dossier geeft een fout. Dit is niet opgeslagen.</source>
            <translation>The disk or the dossier reports an error. This was not saved.</translation>
        </message>
        <message>
            <source>De sleutel in de kluis heeft een verkeerde lengte.</source>
            <translation>The key in the vault has a wrong length.</translation>
        </message>
        <message>
            <source>De sleutel in dit antwoord hoort niet bij dit dossier.</source>
            <translation>The key in this answer does not belong to this dossier.</translation>
        </message>
        <message>
            <source>De sleutel van dit apparaat heeft een onbekende vorm.</source>
            <translation>The key of this device has an unknown form.</translation>
        </message>
        <message>
            <source>De sleutel van het register is niet leesbaar.</source>
            <translation>The key of the register cannot be read.</translation>
        </message>
        <message>
            <source>De sluiting ligt voor de opening. Vraag de goede tijden.</source>
            <translation>The closing is before the opening. Ask for the right times.</translation>
        </message>
        <message>
            <source>De stukken van een formulier zijn niet volledig.</source>
            <translation>The parts of a form are not complete.</translation>
        </message>
        <message>
            <source>De termijn ligt na het einde van de zitting.</source>
            <translation>The deadline is after the end of the session.</translation>
        </message>
        <message>
            <source>De tijd is afgerond op hele minuten.</source>
            <translation>The time was rounded to whole minutes.</translation>
        </message>
        <message>
            <source>De tijd ligt in de toekomst.</source>
            <translation>The time is in the future.</translation>
        </message>
        <message>
            <source>De tijden ontbreken. Zij zijn dan onbekend. Vraag ze aan de gemeente.</source>
            <translation>The times are missing. They are then unknown. Ask the municipality for them.</translation>
        </message>
        <message>
            <source>De tijden staan niet in de goede volgorde.</source>
            <translation>The times are not in the right order.</translation>
        </message>
        <message>
            <source>De titel ontbreekt.</source>
            <translation>The title is missing.</translation>
        </message>
        <message>
            <source>De toelating van dit apparaat is ingetrokken. Het bureau beoordeelt wat nog komt.</source>
            <translation>The admission of this device was withdrawn. The bureau assesses what still comes.</translation>
        </message>
        <message>
            <source>De treden zijn niet genummerd van 1 af, zonder gat.</source>
            <translation>The steps are not numbered from 1 on, without a gap.</translation>
        </message>
        <message>
            <source>De uitkomst verandert niet met een correctie.</source>
            <translation>The outcome does not change with a correction.</translation>
        </message>
        <message>
            <source>De verbinding met het register is niet veilig.</source>
            <translation>The connection with the register is not secure.</translation>
        </message>
        <message>
            <source>De verkiezing ontbreekt.</source>
            <translation>The election is missing.</translation>
        </message>
        <message>
            <source>De verkiezing {0} staat niet in de stemming.</source>
            <translation>The election {0} is not in the voting.</translation>
        </message>
        <message>
            <source>De volgende stap is overleg met de gemeente.</source>
            <translation>The next step is consultation with the municipality.</translation>
        </message>
        <message>
            <source>De volgende stap is overleg.</source>
            <translation>The next step is consultation.</translation>
        </message>
        <message>
            <source>De voorkeursdrempel is {0} bij {1} zetels.</source>
            <translation>The preference threshold is {0} with {1} seats.</translation>
        </message>
        <message>
            <source>De vorige sleutel van uw dossier</source>
            <translation>The earlier key of your dossier</translation>
        </message>
        <message>
            <source>De vraag is niet te lezen.</source>
            <translation>The request cannot be read.</translation>
        </message>
        <message>
            <source>De website gaf een fout in plaats van een lijst.</source>
            <translation>The website gave an error instead of a list.</translation>
        </message>
        <message>
            <source>De wet noemt verloop en betrouwbaarheid, niet alleen juistheid.</source>
            <translation>The law names course and reliability, not correctness alone.</translation>
        </message>
        <message>
            <source>De wet vraagt overleg. Schrijf waarom dat niet kon.</source>
            <translation>The law asks for consultation. Write why that was not possible.</translation>
        </message>
        <message>
            <source>Deze aanmelding kwam twee keer aan.</source>
            <translation>This login arrived twice.</translation>
        </message>
        <message>
            <source>Deze bijlage is leeg of groter dan 20 MB.</source>
            <translation>This attachment is empty or larger than 20 MB.</translation>
        </message>
        <message>
            <source>Deze bijlage is veranderd.</source>
            <translation>This attachment was changed.</translation>
        </message>
        <message>
            <source>Deze bijlage is weg of beschadigd.</source>
            <translation>This attachment is gone or damaged.</translation>
        </message>
        <message>
            <source>Deze computer staat op een andere tijdzone dan deze plek.</source>
            <translation>This computer is set to another time zone than this place.</translation>
        </message>
        <message>
            <source>Deze controle is van een ander apparaat.</source>
            <translation>This check belongs to another device.</translation>
        </message>
        <message>
            <source>Deze coördinaten hebben minder dan vier decimalen. De plek is niet precies.</source>
            <translation>These coordinates have fewer than four decimals. The place is not exact.</translation>
        </message>
        <message>
            <source>Deze foto is niet te lezen.</source>
            <translation>This photo cannot be read.</translation>
        </message>
        <message>
            <source>Deze foto is te groot: {0} bij {1} punten.</source>
            <translation>This photo is too large: {0} by {1} points.</translation>
        </message>
        <message>
            <source>Deze gemeente heeft meer dan één contact in de lijst. Vraag welk klopt.</source>
            <translation>This municipality has more than one contact in the list. Ask which is right.</translation>
        </message>
        <message>
            <source>Deze gemeente is niet bekend. Kijk naar de naam.</source>
            <translation>This gemeente is not known. Look at the name.</translation>
        </message>
        <message>
            <source>Deze kluis heeft geen sleutels voor herstel: het pakket had geen register.</source>
            <translation>This vault has no keys for recovery: the package had no register.</translation>
        </message>
        <message>
            <source>Deze kolom is niet bekend en wordt niet gelezen.</source>
            <translation>This column is not known and is not read.</translation>
        </message>
        <message>
            <source>Deze kolom staat er twee keer.</source>
            <translation>This column is there twice.</translation>
        </message>
        <message>
            <source>Deze kopie en dit dossier gaan elk een andere kant op.</source>
            <translation>This copy and this dossier each go another way.</translation>
        </message>
        <message>
            <source>Deze lijst heeft fouten of is leeg. Er is niets bewaard.</source>
            <translation>This list has errors or is empty. Nothing was kept.</translation>
        </message>
        <message>
            <source>Deze lijst heeft fouten. Er is niets opgenomen.</source>
            <translation>This list has errors. Nothing was taken in.</translation>
        </message>
        <message>
            <source>Deze lijst heeft geen nummers van stembureaus. Zonder nummer is niet te zeggen over welk stembureau een waarneming gaat. Vraag een lijst met nummers.</source>
            <translation>This list has no numbers of polling stations. Without a number one cannot say which polling station an observation is about. Ask for a list with numbers.</translation>
        </message>
        <message>
            <source>Deze lijst heeft geen stembureaus. Er is niets opgenomen.</source>
            <translation>This list has no polling stations. Nothing was taken in.</translation>
        </message>
        <message>
            <source>Deze lijst heeft geen stembureaus. Vul er ten minste één in.</source>
            <translation>This list has no polling stations. Fill in at least one.</translation>
        </message>
        <message>
            <source>Deze lijst heeft geen {0}. Die blijven leeg.</source>
            <translation>This list has no {0}. They stay empty.</translation>
        </message>
        <message>
            <source>Deze lijst heeft meer dan {0} regels.</source>
            <translation>This list has more than {0} lines.</translation>
        </message>
        <message>
            <source>Deze lijst is leeg.</source>
            <translation>This list is empty.</translation>
        </message>
        <message>
            <source>Deze lijst is voor {0}, de opgenomen lijst voor {1}.</source>
            <translation>This list is for {0}, the list taken in for {1}.</translation>
        </message>
        <message>
            <source>Deze lijst is voor {0}. De stemming is op {1}. Kies de goede lijst.</source>
            <translation>This list is for {0}. The voting is on {1}. Choose the right list.</translation>
        </message>
        <message>
            <source>Deze map hoort bij het dossier zelf.</source>
            <translation>This folder belongs to the dossier itself.</translation>
        </message>
        <message>
            <source>Deze map is er niet meer.</source>
            <translation>This folder is no longer there.</translation>
        </message>
        <message>
            <source>Deze map wordt gekopieerd naar {0}.</source>
            <translation>This folder is being copied to {0}.</translation>
        </message>
        <message>
            <source>Deze ontvanger moet het weten.</source>
            <translation>This recipient must know.</translation>
        </message>
        <message>
            <source>Deze plaats ligt niet in Nederland. De coördinaten zijn weggelaten.</source>
            <translation>This place is not in the Netherlands. The coordinates were left out.</translation>
        </message>
        <message>
            <source>Deze plek heeft geen adres. Het extra adres en de coördinaten gelden.</source>
            <translation>This place has no address. The extra address and the coordinates count.</translation>
        </message>
        <message>
            <source>Deze plek heeft geen adres. Vul het extra adres en de coördinaten in.</source>
            <translation>This place has no address. Fill in the extra address and the coordinates.</translation>
        </message>
        <message>
            <source>Deze plek is al toegevoegd.</source>
            <translation>This place was added already.</translation>
        </message>
        <message>
            <source>Deze plek is geen stembureau.</source>
            <translation>This place is not a polling station.</translation>
        </message>
        <message>
            <source>Deze plek staat niet in de lijst.</source>
            <translation>This place is not in the list.</translation>
        </message>
        <message>
            <source>Deze regel heeft een onbekende vorm.</source>
            <translation>This line has an unknown form.</translation>
        </message>
        <message>
            <source>Deze regel is groter dan 64 kB.</source>
            <translation>This line is larger than 64 kB.</translation>
        </message>
        <message>
            <source>Deze regel is niet te lezen. Kijk naar de tekens.</source>
            <translation>This line cannot be read. Look at the characters.</translation>
        </message>
        <message>
            <source>Deze sleutel is niet leesbaar.</source>
            <translation>This key cannot be read.</translation>
        </message>
        <message>
            <source>Deze sleutel is verminkt. Gemeente en nummer zijn dan de sleutel.</source>
            <translation>This key is garbled. Municipality and number are then the key.</translation>
        </message>
        <message>
            <source>Deze sleutel staat ook op regel {0}. Elke regel heeft een eigen sleutel.</source>
            <translation>This key is on line {0} too. Each line has a key of its own.</translation>
        </message>
        <message>
            <source>Deze soort bestand kan niet worden bewaard.</source>
            <translation>This kind of file cannot be kept.</translation>
        </message>
        <message>
            <source>Deze soort foto (HEIC) kan niet worden bewaard.</source>
            <translation>This kind of photo (HEIC) cannot be kept.</translation>
        </message>
        <message>
            <source>Deze soort stembureau bestaat niet bij deze verkiezing.</source>
            <translation>This kind of polling station does not exist at this election.</translation>
        </message>
        <message>
            <source>Deze soort verkiezing is niet bekend.</source>
            <translation>This kind of election is not known.</translation>
        </message>
        <message>
            <source>Deze stap is overgeslagen: {0}. Reden: {1}. {2}</source>
            <translation>This step was skipped: {0}. Reason: {1}. {2}</translation>
        </message>
        <message>
            <source>Deze stick of schijf kan alleen gelezen worden.</source>
            <translation>This stick or disk can only be read.</translation>
        </message>
        <message>
            <source>Deze tekst is langer dan {0} tekens.</source>
            <translation>This text is longer than {0} characters.</translation>
        </message>
        <message>
            <source>Deze tekst is veel te lang voor een lijst.</source>
            <translation>This text is much too long for a list.</translation>
        </message>
        <message>
            <source>Deze tijd ligt voor de aanwijzing, of in de toekomst.</source>
            <translation>This time is before the procesaanwijzing, or in the future.</translation>
        </message>
        <message>
            <source>Deze tijd ligt voor de procesaanwijzing zelf.</source>
            <translation>This time is before the procesaanwijzing itself.</translation>
        </message>
        <message>
            <source>Deze trede bestaat niet op deze ladder.</source>
            <translation>This step does not exist on this ladder.</translation>
        </message>
        <message>
            <source>Deze trede is voor de gemeente of het waterschap, niet voor de minister.</source>
            <translation>This rung is for the municipality or the water board, not for the minister.</translation>
        </message>
        <message>
            <source>Deze waarnemer heeft te veel toewijzingen voor één bestand.</source>
            <translation>This observer has too many assignments for one file.</translation>
        </message>
        <message>
            <source>Deze wachtzin past niet.</source>
            <translation>This passphrase does not fit.</translation>
        </message>
        <message>
            <source>Deze wachtzin staat in een boek of handleiding. Kies andere woorden.</source>
            <translation>This passphrase is in a book or manual. Choose other words.</translation>
        </message>
        <message>
            <source>Deze wijze van stemmen is niet bekend. In Nederland is het SPV.</source>
            <translation>This way of voting is not known. In the Netherlands it is SPV.</translation>
        </message>
        <message>
            <source>Deze woorden raadt iemand snel. Kies woorden die niets met uw werk hebben.</source>
            <translation>These words are quickly guessed. Choose words that have nothing to do with your work.</translation>
        </message>
        <message>
            <source>Dijkgraaf en dagelijks bestuur</source>
            <translation>Water authority (dijkgraaf, dagelijks bestuur)</translation>
        </message>
        <message>
            <source>Dit adres bestaat hier niet.</source>
            <translation>This address does not exist here.</translation>
        </message>
        <message>
            <source>Dit adres staat ook op regel {0}. Dat kan.</source>
            <translation>This address is on line {0} too. That is possible.</translation>
        </message>
        <message>
            <source>Dit antwoord hoort bij een ander verzoek.</source>
            <translation>This answer belongs to another request.</translation>
        </message>
        <message>
            <source>Dit antwoord is voor een andere kluis.</source>
            <translation>This answer is for another vault.</translation>
        </message>
        <message>
            <source>Dit antwoord is voor een andere sleutel gemaakt.</source>
            <translation>This answer was made for another key.</translation>
        </message>
        <message>
            <source>Dit antwoord van het register hoort bij een ander apparaat.</source>
            <translation>This answer of the register belongs to another device.</translation>
        </message>
        <message>
            <source>Dit apparaat</source>
            <translation>This device</translation>
        </message>
        <message>
            <source>Dit apparaat bewijst zijn sleutel niet.</source>
            <translation>This device does not prove its key.</translation>
        </message>
        <message>
            <source>Dit apparaat is nog niet toegelaten.</source>
            <translation>This device has not been admitted yet.</translation>
        </message>
        <message>
            <source>Dit bericht van het register is voor een ander apparaat.</source>
            <translation>This message of the register is for another device.</translation>
        </message>
        <message>
            <source>Dit bestand haalt gegevens uit een ander bestand. Bewaar het met waarden alleen.</source>
            <translation>This file takes data from another file. Save it with values only.</translation>
        </message>
        <message>
            <source>Dit bestand heeft een deel dat geen lijst ooit heeft.</source>
            <translation>This file has a part that no list ever has.</translation>
        </message>
        <message>
            <source>Dit bestand heeft macro's en wordt daarom niet geopend. Bewaar het als .xlsx of .ods.</source>
            <translation>This file has macros and is therefore not opened. Save it as .xlsx or .ods.</translation>
        </message>
        <message>
            <source>Dit bestand heeft meer bladen met een lijst: {0}. Bewaar er één apart.</source>
            <translation>This file has more sheets with a list: {0}. Save one separately.</translation>
        </message>
        <message>
            <source>Dit bestand heeft meer dan {0} regels.</source>
            <translation>This file has more than {0} lines.</translation>
        </message>
        <message>
            <source>Dit bestand heeft te veel delen ({0}) of te diepe ({1} lagen). Vraag het bestand van één gemeente.</source>
            <translation>This file has too many parts ({0}) or too deep ones ({1} layers). Ask for the file of one municipality.</translation>
        </message>
        <message>
            <source>Dit bestand heeft vorm {0}. Dit programma kent die vorm nog niet.</source>
            <translation>This file has form {0}. This program does not know that form yet.</translation>
        </message>
        <message>
            <source>Dit bestand is afgebroken. Haal het opnieuw op.</source>
            <translation>This file was cut off. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit bestand is anders ingepakt. Bewaar het opnieuw.</source>
            <translation>This file is packed differently. Save it again.</translation>
        </message>
        <message>
            <source>Dit bestand is beschadigd of afgebroken. Haal het opnieuw op.</source>
            <translation>This file is damaged or cut off. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit bestand is beschadigd. Haal het opnieuw op.</source>
            <translation>This file is damaged. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit bestand is echt, dit register niet.</source>
            <translation>This file is real, this register is not.</translation>
        </message>
        <message>
            <source>Dit bestand is er niet. Kijk naar de naam.</source>
            <translation>This file is not there. Look at the name.</translation>
        </message>
        <message>
            <source>Dit bestand is geen UTF-8. Het is gelezen als Windows-1252, zoals Excel het bewaart. Kijk of namen met accenten kloppen.</source>
            <translation>This file is not UTF-8. It was read as Windows-1252, as Excel saves it. Check whether names with accents are right.</translation>
        </message>
        <message>
            <source>Dit bestand is geen lijst. {0}</source>
            <translation>This file is not a list. {0}</translation>
        </message>
        <message>
            <source>Dit bestand is geen verkiezingspakket, of het is beschadigd.</source>
            <translation>This file is not an election package, or it is damaged.</translation>
        </message>
        <message>
            <source>Dit bestand is groter dan 20 MB.</source>
            <translation>This file is larger than 20 MB.</translation>
        </message>
        <message>
            <source>Dit bestand is groter dan {0} MiB.</source>
            <translation>This file is larger than {0} MiB.</translation>
        </message>
        <message>
            <source>Dit bestand is leeg.</source>
            <translation>This file is empty.</translation>
        </message>
        <message>
            <source>Dit bestand is leeg. Haal het opnieuw op.</source>
            <translation>This file is empty. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit bestand is niet te lezen. Sluit het in andere programma's.</source>
            <translation>This file cannot be read. Close it in other programs.</translation>
        </message>
        <message>
            <source>Dit bestand is om te oefenen, dit register niet.</source>
            <translation>This file is for practice, this register is not.</translation>
        </message>
        <message>
            <source>Dit bestand is te groot.</source>
            <translation>This file is too large.</translation>
        </message>
        <message>
            <source>Dit bestand is te groot: een lijst van heel Nederland past in 40 MiB. Kies het goede bestand.</source>
            <translation>This file is too large: a list of the whole of the Netherlands fits in 40 MiB. Choose the right file.</translation>
        </message>
        <message>
            <source>Dit bestand is van een ander apparaat.</source>
            <translation>This file is of another device.</translation>
        </message>
        <message>
            <source>Dit bestand is van een andere stemming: {0}.</source>
            <translation>This file is of another voting: {0}.</translation>
        </message>
        <message>
            <source>Dit bestand is versleuteld. Vraag de gemeente om het open te bewaren.</source>
            <translation>This file is encrypted. Ask the municipality to save it open.</translation>
        </message>
        <message>
            <source>Dit bestand is versleuteld. Vraag de gemeente om het zonder versleuteling te bewaren.</source>
            <translation>This file is encrypted. Ask the municipality to save it without encryption.</translation>
        </message>
        <message>
            <source>Dit bestand is voor een ander register.</source>
            <translation>This file is for another register.</translation>
        </message>
        <message>
            <source>Dit bestand van opgenomen stembureaus is beschadigd. Neem de lijst opnieuw op.</source>
            <translation>This file of polling stations taken in is damaged. Take the list in again.</translation>
        </message>
        <message>
            <source>Dit bestand vraagt om iets van buiten (DTD of entiteit). Het wordt niet gelezen.</source>
            <translation>This file asks for something from outside (DTD or entity). It is not read.</translation>
        </message>
        <message>
            <source>Dit bestand wordt uitgepakt groter dan {0} MiB. Het wordt niet geopend. Vraag om een gewone lijst.</source>
            <translation>Unpacked, this file becomes larger than {0} MiB. It is not opened. Ask for an ordinary list.</translation>
        </message>
        <message>
            <source>Dit bewijs hoort bij een ander apparaat.</source>
            <translation>This receipt belongs to another device.</translation>
        </message>
        <message>
            <source>Dit bewijs is echt.</source>
            <translation>This receipt is real.</translation>
        </message>
        <message>
            <source>Dit bewijs is van een ander register of een andere stemming.</source>
            <translation>This receipt is of another register or another voting.</translation>
        </message>
        <message>
            <source>Dit bewijs is verlopen. Kijk of de klok goed staat.</source>
            <translation>This proof has expired. Check whether the clock is right.</translation>
        </message>
        <message>
            <source>Dit bewijs is voor een ander apparaat of register.</source>
            <translation>This proof is for another device or register.</translation>
        </message>
        <message>
            <source>Dit bewijs is voor oefenen.</source>
            <translation>This receipt is for practice.</translation>
        </message>
        <message>
            <source>Dit bewijs van het register heeft een onbekende vorm.</source>
            <translation>This receipt of the register has an unknown form.</translation>
        </message>
        <message>
            <source>Dit bezoek is al klaar.</source>
            <translation>This visit is finished already.</translation>
        </message>
        <message>
            <source>Dit certificaat gold tot {0} uur.</source>
            <translation>This certificate was valid until {0} hours.</translation>
        </message>
        <message>
            <source>Dit certificaat is echt.</source>
            <translation>This certificate is real.</translation>
        </message>
        <message>
            <source>Dit certificaat is om te oefenen.</source>
            <translation>This certificate is for practice.</translation>
        </message>
        <message>
            <source>Dit certificaat is van een ander apparaat.</source>
            <translation>This certificate is of another device.</translation>
        </message>
        <message>
            <source>Dit certificaat is voor een ander register: {0}.</source>
            <translation>This certificate is for another register: {0}.</translation>
        </message>
        <message>
            <source>Dit certificaat is voor een andere stemming: {0}.</source>
            <translation>This certificate is for another voting: {0}.</translation>
        </message>
        <message>
            <source>Dit certificaat is voor een andere waarnemer.</source>
            <translation>This certificate is for another observer.</translation>
        </message>
        <message>
            <source>Dit concept hoort bij formulier {0} versie {1}, niet bij {2} versie {3}.</source>
            <translation>This draft belongs to form {0} version {1}, not to {2} version {3}.</translation>
        </message>
        <message>
            <source>Dit concept is niet te lezen.</source>
            <translation>This draft cannot be read.</translation>
        </message>
        <message>
            <source>Dit dossier heeft geen regel {0}.</source>
            <translation>This dossier has no line {0}.</translation>
        </message>
        <message>
            <source>Dit dossier heeft geen verkiezingspakket.</source>
            <translation>This dossier has no election package.</translation>
        </message>
        <message>
            <source>Dit dossier is een oude versie. {0}</source>
            <translation>This dossier is an old version. {0}</translation>
        </message>
        <message>
            <source>Dit dossier is gemaakt met een nieuwere versie van het programma.</source>
            <translation>This dossier was made with a newer version of the program.</translation>
        </message>
        <message>
            <source>Dit dossier is niet het laatste: een oude versie is teruggezet.</source>
            <translation>This dossier is not the last one: an old version was put back.</translation>
        </message>
        <message>
            <source>Dit dossier is van een andere stemming of van een andere waarnemer.</source>
            <translation>This dossier is of another voting or of another observer.</translation>
        </message>
        <message>
            <source>Dit hoort bij een ander pakket: {0}.</source>
            <translation>This belongs to another package: {0}.</translation>
        </message>
        <message>
            <source>Dit hoort bij iets anders en kan niet verhuizen.</source>
            <translation>This belongs to something else and cannot move.</translation>
        </message>
        <message>
            <source>Dit is EML {0}. Vraag het bestand van de stembureaus (110b).</source>
            <translation>This is EML {0}. Ask for the file of the polling stations (110b).</translation>
        </message>
        <message>
            <source>Dit is afgerond.</source>
            <translation>This has been closed.</translation>
        </message>
        <message>
            <source>Dit is al afgerond.</source>
            <translation>This has been closed already.</translation>
        </message>
        <message>
            <source>Dit is al de plek van het bezoek.</source>
            <translation>This is the place of the visit already.</translation>
        </message>
        <message>
            <source>Dit is een .xlsb. Bewaar het in Excel als .xlsx.</source>
            <translation>This is an .xlsb. Save it in Excel as .xlsx.</translation>
        </message>
        <message>
            <source>Dit is een Excel-bestand in XML. Bewaar het in Excel als .xlsx.</source>
            <translation>This is an Excel file in XML. Save it in Excel as .xlsx.</translation>
        </message>
        <message>
            <source>Dit is een Excel-bestand van voor 1997. Bewaar het in Excel als .xlsx.</source>
            <translation>This is an Excel file from before 1997. Save it in Excel as .xlsx.</translation>
        </message>
        <message>
            <source>Dit is een Word-bestand, geen lijst. {0}</source>
            <translation>This is a Word file, not a list. {0}</translation>
        </message>
        <message>
            <source>Dit is een ander register: {0}.</source>
            <translation>This is another register: {0}.</translation>
        </message>
        <message>
            <source>Dit is een ander soort gegeven.</source>
            <translation>This is another kind of data.</translation>
        </message>
        <message>
            <source>Dit is een andere dag dan {0}. Verbeter de datum.</source>
            <translation>This is another day than {0}. Mend the date.</translation>
        </message>
        <message>
            <source>Dit is een bestand van Numbers. Exporteer het als .xlsx.</source>
            <translation>This is a file of Numbers. Export it as .xlsx.</translation>
        </message>
        <message>
            <source>Dit is een echt pakket, en u oefent nu.</source>
            <translation>This is a real package, and you are practising now.</translation>
        </message>
        <message>
            <source>Dit is een halte van een mobiel stembureau, net als regel {0}.</source>
            <translation>This is a stop of a mobile polling station, as line {0} is.</translation>
        </message>
        <message>
            <source>Dit is een ingepakt bestand, geen lijst. {0}</source>
            <translation>This is a packed file, not a list. {0}</translation>
        </message>
        <message>
            <source>Dit is een oefening. Deze mail gaat niet over een echte verkiezing.</source>
            <translation>This is practice. This mail is not about a real election.</translation>
        </message>
        <message>
            <source>Dit is een pakket om te oefenen.</source>
            <translation>This is a package for practice.</translation>
        </message>
        <message>
            <source>Dit is een stembureau voor briefstemmen. Kijk of het bij de verkiezing hoort.</source>
            <translation>This is a polling station for postal votes. Check whether it belongs to the election.</translation>
        </message>
        <message>
            <source>Dit is een verkiezingsdefinitie. Er staan geen stembureaus in.</source>
            <translation>This is an election definition. There are no polling stations in it.</translation>
        </message>
        <message>
            <source>Dit is een webpagina die als Excel is bewaard. Bewaar haar in Excel als .xlsx.</source>
            <translation>This is a web page that was saved as Excel. Save it in Excel as .xlsx.</translation>
        </message>
        <message>
            <source>Dit is ernstig. De minister weet het nog niet.</source>
            <translation>This is serious. The minister does not know yet.</translation>
        </message>
        <message>
            <source>Dit is geen Ed25519-sleutel.</source>
            <translation>This is not an Ed25519 key.</translation>
        </message>
        <message>
            <source>Dit is geen JSON: regel {0} van het bestand klopt niet. Haal het opnieuw op.</source>
            <translation>This is not JSON: line {0} of the file is wrong. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit is geen XML-bestand. Haal het opnieuw op.</source>
            <translation>This is not an XML file. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit is geen bestand van de waarnemer-app.</source>
            <translation>This is not a file of the waarnemer app.</translation>
        </message>
        <message>
            <source>Dit is geen e-mailadres: {0}.</source>
            <translation>This is not an e-mail address: {0}.</translation>
        </message>
        <message>
            <source>Dit is geen geldig JSON-object.</source>
            <translation>This is not a valid JSON object.</translation>
        </message>
        <message>
            <source>Dit is geen getal. De coördinaat is weggelaten.</source>
            <translation>This is not a number. The coordinate was left out.</translation>
        </message>
        <message>
            <source>Dit is geen heel XML-bestand: regel {0} klopt niet. Haal het opnieuw op.</source>
            <translation>This is not a whole XML file: line {0} is wrong. Fetch it again.</translation>
        </message>
        <message>
            <source>Dit is geen lijst van Waar is mijn stemlokaal.</source>
            <translation>This is not a list of Waar is mijn stemlokaal.</translation>
        </message>
        <message>
            <source>Dit is geen postcode. Zij is weggelaten. Schrijf vier cijfers en twee letters.</source>
            <translation>This is not a postcode. It was left out. Write four digits and two letters.</translation>
        </message>
        <message>
            <source>Dit is geen tijdstip. Schrijf jjjj-mm-ddTuu:mm.</source>
            <translation>This is not a time. Write yyyy-mm-ddThh:mm.</translation>
        </message>
        <message>
            <source>Dit is geen zegel.</source>
            <translation>This is not a seal.</translation>
        </message>
        <message>
            <source>Dit is geen {0}, of het is beschadigd.</source>
            <translation>This is not {0}, or it is damaged.</translation>
        </message>
        <message>
            <source>Dit is groter dan het register aanneemt.</source>
            <translation>This is larger than the register accepts.</translation>
        </message>
        <message>
            <source>Dit is het nummer van {0}, niet van een adres (nummeraanduiding).</source>
            <translation>This is the number of {0}, not of an address (nummeraanduiding).</translation>
        </message>
        <message>
            <source>Dit is ingetrokken.</source>
            <translation>This has been withdrawn.</translation>
        </message>
        <message>
            <source>Dit is leeg. Het adres is dan niet volledig.</source>
            <translation>This is empty. The address is then not complete.</translation>
        </message>
        <message>
            <source>Dit is meer dan een getal. Het blijft staan als tekst.</source>
            <translation>This is more than a number. It stays as text.</translation>
        </message>
        <message>
            <source>Dit is niet verklaard: {0}</source>
            <translation>This was not declared: {0}</translation>
        </message>
        <message>
            <source>Dit is nog de tekst van het voorbeeld. Gebruik het niet om te mailen.</source>
            <translation>This is still the text of the example. Do not use it to mail.</translation>
        </message>
        <message>
            <source>Dit is nog niet te zeggen: een onregelmatigheid staat nog bij geen orgaan.</source>
            <translation>This cannot be said yet: an onregelmatigheid stands with no body yet.</translation>
        </message>
        <message>
            <source>Dit is nog open.</source>
            <translation>This is still open.</translation>
        </message>
        <message>
            <source>Dit is te lang om in één keer vast te leggen.</source>
            <translation>This is too long to record in one go.</translation>
        </message>
        <message>
            <source>Dit is te lang. Hoogstens {0} tekens voor een adres.</source>
            <translation>This is too long. At most {0} characters for an address.</translation>
        </message>
        <message>
            <source>Dit is te lang. Hoogstens {0} tekens.</source>
            <translation>This is too long. At most {0} characters.</translation>
        </message>
        <message>
            <source>Dit is {0} {1}. Het programma is beproefd met {2}.</source>
            <translation>This is {0} {1}. The program was tested with {2}.</translation>
        </message>
        <message>
            <source>Dit is {0}, en dat hoort hier niet.</source>
            <translation>This is {0}, and that does not belong here.</translation>
        </message>
        <message>
            <source>Dit is {0}, geen lijst. {1}</source>
            <translation>This is {0}, not a list. {1}</translation>
        </message>
        <message>
            <source>Dit kan hier niet.</source>
            <translation>This is not possible here.</translation>
        </message>
        <message>
            <source>Dit lid mag hier geen aanwijzing geven.</source>
            <translation>This member may give no instruction here.</translation>
        </message>
        <message>
            <source>Dit netwerk vraagt eerst om inloggen.</source>
            <translation>This network first asks you to log in.</translation>
        </message>
        <message>
            <source>Dit nummer staat ook op regel {0}. Geef elk een eigen nummer.</source>
            <translation>This number is on line {0} too. Give each a number of its own.</translation>
        </message>
        <message>
            <source>Dit nummer staat ook op regel {0}. Het is gelezen als mobiel.</source>
            <translation>This number is on line {0} too. It was read as mobile.</translation>
        </message>
        <message>
            <source>Dit pakket heeft een deel dat dit programma niet kent.</source>
            <translation>This package has a part that this program does not know.</translation>
        </message>
        <message>
            <source>Dit pakket heeft geen stemming.</source>
            <translation>This package has no voting.</translation>
        </message>
        <message>
            <source>Dit pakket hoort bij een ander centraal register.</source>
            <translation>This package belongs to another central register.</translation>
        </message>
        <message>
            <source>Dit pakket is anders dan toen het werd getekend.</source>
            <translation>This package was changed after it was signed.</translation>
        </message>
        <message>
            <source>Dit pakket is ouder: versie {0}. U heeft versie {1}.</source>
            <translation>This package is older: version {0}. You have version {1}.</translation>
        </message>
        <message>
            <source>Dit pakket is voor een andere stemming.</source>
            <translation>This package is for another voting.</translation>
        </message>
        <message>
            <source>Dit programma</source>
            <translation>This program</translation>
        </message>
        <message>
            <source>Dit programma kan niets versleutelen.</source>
            <translation>This program cannot encrypt anything.</translation>
        </message>
        <message>
            <source>Dit programma kent de ondertekenaar van dit bestand niet.</source>
            <translation>This program does not know the signer of this file.</translation>
        </message>
        <message>
            <source>Dit programma kent de vorm van dit bestand niet.</source>
            <translation>This program does not know the form of this file.</translation>
        </message>
        <message>
            <source>Dit programma kent de vorm van dit certificaat niet.</source>
            <translation>This program does not know the form of this certificate.</translation>
        </message>
        <message>
            <source>Dit programma kent nog geen bureau, dus ook dit bestand niet.</source>
            <translation>This program knows no bureau yet, so neither this file.</translation>
        </message>
        <message>
            <source>Dit punt ligt niet in Nederland. Het is weggelaten.</source>
            <translation>This point is not in the Netherlands. It was left out.</translation>
        </message>
        <message>
            <source>Dit signaal is al een onregelmatigheid.</source>
            <translation>This signal is an onregelmatigheid already.</translation>
        </message>
        <message>
            <source>Dit signaal kwam van buiten.</source>
            <translation>This signal came from outside.</translation>
        </message>
        <message>
            <source>Dit staat er {0} keer in. Laat er één staan.</source>
            <translation>This is in it {0} times. Leave one of them.</translation>
        </message>
        <message>
            <source>Dit stembureau opent in de nacht. Klopt dit?</source>
            <translation>This polling station opens in the night. Is this right?</translation>
        </message>
        <message>
            <source>Dit stembureau sluit na 21.00 uur. Klopt dit?</source>
            <translation>This polling station closes after 21:00. Is this right?</translation>
        </message>
        <message>
            <source>Dit stembureau staat er meer dan eens in: ook op regel {0}.</source>
            <translation>This polling station is in it more than once: on line {0} too.</translation>
        </message>
        <message>
            <source>Dit type bestaat niet. Kies regulier, bijzonder of mobiel.</source>
            <translation>This type does not exist. Choose regulier, bijzonder or mobiel.</translation>
        </message>
        <message>
            <source>Dit veld heeft een onbekende vorm.</source>
            <translation>This field has an unknown form.</translation>
        </message>
        <message>
            <source>Dit veld is niet bekend en wordt niet gelezen.</source>
            <translation>This field is not known and is not read.</translation>
        </message>
        <message>
            <source>Dit veld ontbreekt.</source>
            <translation>This field is missing.</translation>
        </message>
        <message>
            <source>Dit verkiezingspakket is verlopen.</source>
            <translation>This election package has expired.</translation>
        </message>
        <message>
            <source>Dit verzoek heeft een onbekende vorm.</source>
            <translation>This request has an unknown form.</translation>
        </message>
        <message>
            <source>Dit wisverslag heeft een onbekende vorm.</source>
            <translation>This wipe report has an unknown form.</translation>
        </message>
        <message>
            <source>Dit zegel gebruikt een ander algoritme dan Ed25519.</source>
            <translation>This seal uses another algorithm than Ed25519.</translation>
        </message>
        <message>
            <source>Dit zegel heeft andere velden dan alg, typ en kid.</source>
            <translation>This seal has other fields than alg, typ and kid.</translation>
        </message>
        <message>
            <source>Dit zegel is met een andere sleutel gezet.</source>
            <translation>This seal was set with another key.</translation>
        </message>
        <message>
            <source>Dit zegel is niet van dit apparaat.</source>
            <translation>This seal is not of this device.</translation>
        </message>
        <message>
            <source>Dit zegt niets. Vraag de naam.</source>
            <translation>This says nothing. Ask for the name.</translation>
        </message>
        <message>
            <source>Dit zijn geen openingstijden. Schrijf uu:mm tot uu:mm.</source>
            <translation>These are not opening hours. Write hh:mm tot hh:mm.</translation>
        </message>
        <message>
            <source>Dit zijn toetsen of cijfers op een rij. Kies losse woorden.</source>
            <translation>These are keys or digits in a row. Choose unrelated words.</translation>
        </message>
        <message>
            <source>Druk op F2 om hem af te maken.</source>
            <translation>Press F2 to finish it.</translation>
        </message>
        <message>
            <source>Een BAG-nummer heeft 16 cijfers. Dit is weggelaten.</source>
            <translation>A BAG number has 16 digits. This was left out.</translation>
        </message>
        <message>
            <source>Een aanhalingsteken op deze regel gaat niet dicht. Zet er een bij, of haal het weg.</source>
            <translation>A quotation mark on this line does not close. Add one, or take it away.</translation>
        </message>
        <message>
            <source>Een aanwijzing gaat over wat er op het stembureau gebeurt.</source>
            <translation>An instruction is about what happens at the polling station.</translation>
        </message>
        <message>
            <source>Een aanwijzing mag niet gaan over een taak van de gemeente.</source>
            <translation>An instruction may not be about a task of the municipality.</translation>
        </message>
        <message>
            <source>Een aanwijzing mag niet gaan over een uitkomst of besluit.</source>
            <translation>An instruction may not be about an outcome or decision.</translation>
        </message>
        <message>
            <source>Een afgiftepunt voor briefstemmen is geen stembureau. Overgeslagen.</source>
            <translation>A drop-off point for postal votes is not a polling station. Skipped.</translation>
        </message>
        <message>
            <source>Een ander pakket heeft {0} overschreven.</source>
            <translation>Another package has overwritten {0}.</translation>
        </message>
        <message>
            <source>Een ander programma heeft dit bestand open.</source>
            <translation>Another program has this file open.</translation>
        </message>
        <message>
            <source>Een bezoek heeft nog geen vertrektijd</source>
            <translation>A visit has no departure time yet</translation>
        </message>
        <message>
            <source>Een bijlage gaat niet open met haar sleutel.</source>
            <translation>An attachment does not open with its key.</translation>
        </message>
        <message>
            <source>Een bijlage in dit bestand is beschadigd.</source>
            <translation>An attachment in this file is damaged.</translation>
        </message>
        <message>
            <source>Een bijlage is een andere dan zijn naam zegt.</source>
            <translation>An attachment is another one than its name says.</translation>
        </message>
        <message>
            <source>Een blad heeft meer dan {0} cellen. Een lijst van heel Nederland heeft er 500.000. Bewaar alleen de lijst.</source>
            <translation>A sheet has more than {0} cells. A list of the whole of the Netherlands has 500,000. Save the list only.</translation>
        </message>
        <message>
            <source>Een coördinaat is geen gewoon getal.</source>
            <translation>A coordinate is not an ordinary number.</translation>
        </message>
        <message>
            <source>Een deel ({0}) heeft een fout in: {1}.</source>
            <translation>A part ({0}) has an error in: {1}.</translation>
        </message>
        <message>
            <source>Een deel is groter dan {0} KiB.</source>
            <translation>A part is larger than {0} KiB.</translation>
        </message>
        <message>
            <source>Een deel van een bijlage heeft een verkeerde maat.</source>
            <translation>A part of an attachment has a wrong size.</translation>
        </message>
        <message>
            <source>Een deel van een bijlage is niet leesbaar.</source>
            <translation>A part of an attachment cannot be read.</translation>
        </message>
        <message>
            <source>Een escalatie is nog niet vastgelegd</source>
            <translation>An escalation has not been recorded yet</translation>
        </message>
        <message>
            <source>Een gemeentecode is GM met vier cijfers. Zoek de code op bij het CBS.</source>
            <translation>A municipality code is GM with four digits. Look the code up at the CBS.</translation>
        </message>
        <message>
            <source>Een kopie{0} is teruggezet.</source>
            <translation>A copy{0} was put back.</translation>
        </message>
        <message>
            <source>Een letter met een accent is verloren. Haal de lijst opnieuw op.</source>
            <translation>A letter with an accent was lost. Fetch the list again.</translation>
        </message>
        <message>
            <source>Een lettertype van het programma is niet te lezen.</source>
            <translation>A font of the program cannot be read.</translation>
        </message>
        <message>
            <source>Een notitie is nog niet af</source>
            <translation>A note is not finished yet</translation>
        </message>
        <message>
            <source>Een nummer is een geheel getal vanaf 1. Vraag het nummer aan de gemeente.</source>
            <translation>A number is a whole number from 1 on. Ask the municipality for the number.</translation>
        </message>
        <message>
            <source>Een onregelmatigheid volgt alleen uit de drie kenmerken.</source>
            <translation>An onregelmatigheid follows from the three criteria alone.</translation>
        </message>
        <message>
            <source>Een overleg is nog niet vastgelegd</source>
            <translation>A consultation has not been recorded yet</translation>
        </message>
        <message>
            <source>Een pauze kan nu niet.</source>
            <translation>A break is not possible now.</translation>
        </message>
        <message>
            <source>Een plek van het pakket is niet met de hand getypt.</source>
            <translation>A place of the package was not typed by hand.</translation>
        </message>
        <message>
            <source>Een procesaanwijzing heeft een eigen correctie.</source>
            <translation>A procesaanwijzing has a correction of its own.</translation>
        </message>
        <message>
            <source>Een procesaanwijzing is nog niet vastgelegd</source>
            <translation>A procesaanwijzing has not been recorded yet</translation>
        </message>
        <message>
            <source>Een regel is groter dan 64 kB.</source>
            <translation>A line is larger than 64 kB.</translation>
        </message>
        <message>
            <source>Een regel is langer dan een lijst ooit heeft.</source>
            <translation>A line is longer than a list ever has.</translation>
        </message>
        <message>
            <source>Een regel van deze lijst heeft meer dan {0} velden.</source>
            <translation>A line of this list has more than {0} fields.</translation>
        </message>
        <message>
            <source>Een regel van dit pakket is niet leesbaar.</source>
            <translation>A line of this package cannot be read.</translation>
        </message>
        <message>
            <source>Een regel van dit pakket is te lang.</source>
            <translation>A line of this package is too long.</translation>
        </message>
        <message>
            <source>Een signaal is nog niet vastgelegd</source>
            <translation>A signal has not been recorded yet</translation>
        </message>
        <message>
            <source>Een stuk van een formulier is niet leesbaar.</source>
            <translation>A part of a form cannot be read.</translation>
        </message>
        <message>
            <source>Een vertrouwde sleutel van dit programma is niet te gebruiken.</source>
            <translation>A trusted key of this program cannot be used.</translation>
        </message>
        <message>
            <source>Een waterschap heeft alleen bij de waterschapsverkiezing een rol.</source>
            <translation>A water board has a role only at the water board election.</translation>
        </message>
        <message>
            <source>Een wijziging van een signaal is nog niet vastgelegd</source>
            <translation>A change of a signal has not been recorded yet</translation>
        </message>
        <message>
            <source>Eerst overleg, dan escalatie, dan de aanwijzing, dan de termijn.</source>
            <translation>First consultation, then escalation, then the instruction, then the deadline.</translation>
        </message>
        <message>
            <source>Er horen {0} regels te zijn, het zijn er {1}. Haal alles op.</source>
            <translation>There should be {0} lines, there are {1}. Fetch everything.</translation>
        </message>
        <message>
            <source>Er is al een werkdag open.</source>
            <translation>A working day is open already.</translation>
        </message>
        <message>
            <source>Er is een bestand dat dit formulier niet noemt.</source>
            <translation>There is a file that this form does not name.</translation>
        </message>
        <message>
            <source>Er is geen adres en er zijn geen coördinaten. Vraag de gemeente waar het is.</source>
            <translation>There is no address and there are no coordinates. Ask the municipality where it is.</translation>
        </message>
        <message>
            <source>Er is geen contact van de gemeente. Zoek het op.</source>
            <translation>There is no contact of the municipality. Look it up.</translation>
        </message>
        <message>
            <source>Er is geen e-mailadres van deze ontvanger.</source>
            <translation>There is no e-mail address of this recipient.</translation>
        </message>
        <message>
            <source>Er is geen e-mailadres van {0}.</source>
            <translation>There is no e-mail address of {0}.</translation>
        </message>
        <message>
            <source>Er is geen e-mailadres.</source>
            <translation>There is no e-mail address.</translation>
        </message>
        <message>
            <source>Er is geen eerdere lijst om naar terug te draaien.</source>
            <translation>There is no earlier list to go back to.</translation>
        </message>
        <message>
            <source>Er is geen lijst gekozen.</source>
            <translation>No list has been chosen.</translation>
        </message>
        <message>
            <source>Er is geen overleg met een projectleider vastgelegd.</source>
            <translation>No consultation with a project leader was recorded.</translation>
        </message>
        <message>
            <source>Er is geen pauze bezig.</source>
            <translation>There is no break now.</translation>
        </message>
        <message>
            <source>Er is geen tijd.</source>
            <translation>There is no time.</translation>
        </message>
        <message>
            <source>Er is geen werkdag open.</source>
            <translation>No working day is open.</translation>
        </message>
        <message>
            <source>Er is hier al een dossier.</source>
            <translation>There is a dossier here already.</translation>
        </message>
        <message>
            <source>Er is met niemand gesproken.</source>
            <translation>Nobody was spoken to.</translation>
        </message>
        <message>
            <source>Er is niets veranderd. Bewaar de kopie en bel het bureau.</source>
            <translation>Nothing was changed. Keep the copy and call the bureau.</translation>
        </message>
        <message>
            <source>Er is niets veranderd. Vraag het bureau wat u hiermee doet.</source>
            <translation>Nothing was changed. Ask the bureau what to do with this.</translation>
        </message>
        <message>
            <source>Er is nog een bezoek bezig.</source>
            <translation>A visit is still going on.</translation>
        </message>
        <message>
            <source>Er is nog geen contact met de gemeente of het waterschap.</source>
            <translation>There has been no contact with the municipality or the water authority yet.</translation>
        </message>
        <message>
            <source>Er is nog geen escalatie naar de gemeente.</source>
            <translation>There is no escalation to the municipality yet.</translation>
        </message>
        <message>
            <source>Er is nog geen feitelijke constatering.</source>
            <translation>There is no factual finding yet.</translation>
        </message>
        <message>
            <source>Er is nog geen informeel overleg dat niets oploste.</source>
            <translation>There is no informal consultation yet that solved nothing.</translation>
        </message>
        <message>
            <source>Er is nog geen informeel overleg vastgelegd.</source>
            <translation>No informal consultation has been recorded yet.</translation>
        </message>
        <message>
            <source>Er is nog geen lid van de Kiesraad gekozen.</source>
            <translation>No member of the Kiesraad has been chosen yet.</translation>
        </message>
        <message>
            <source>Er is nog geen onregelmatigheid.</source>
            <translation>There is no onregelmatigheid yet.</translation>
        </message>
        <message>
            <source>Er is nog geen risico gekozen.</source>
            <translation>No risk has been chosen yet.</translation>
        </message>
        <message>
            <source>Er is nog geen termijn.</source>
            <translation>There is no deadline yet.</translation>
        </message>
        <message>
            <source>Er is nog geen verantwoordelijke gekozen.</source>
            <translation>Nobody responsible has been chosen yet.</translation>
        </message>
        <message>
            <source>Er is nog niets opgenomen in deze map.</source>
            <translation>Nothing was taken in in this folder yet.</translation>
        </message>
        <message>
            <source>Er is spoed, maar de reden ontbreekt.</source>
            <translation>It is urgent, but the reason is missing.</translation>
        </message>
        <message>
            <source>Er is te weinig geheugen vrij om de kluis te openen.</source>
            <translation>Too little memory is free to open the vault.</translation>
        </message>
        <message>
            <source>Er komen te veel vragen achter elkaar.</source>
            <translation>Too many requests come in a row.</translation>
        </message>
        <message>
            <source>Er kon geen kopie van het dossier worden gemaakt. Er is niets veranderd.</source>
            <translation>No copy of the dossier could be made. Nothing was changed.</translation>
        </message>
        <message>
            <source>Er ontbreekt 1 regel.</source>
            <translation>1 line is missing.</translation>
        </message>
        <message>
            <source>Er ontbreken {0} regels.</source>
            <translation>{0} lines are missing.</translation>
        </message>
        <message>
            <source>Er staat geen gemeentecode. Van {0} is {1} afgeleid. Klopt dit?</source>
            <translation>There is no municipality code. From {0} came {1}. Is this right?</translation>
        </message>
        <message>
            <source>Er staat iets heel ver naar rechts of naar beneden op een blad. Kopieer de lijst naar een nieuw blad en bewaar dat.</source>
            <translation>Something is very far to the right or down on a sheet. Copy the list to a new sheet and save that.</translation>
        </message>
        <message>
            <source>Er staat niet aan wie de aanwijzing is.</source>
            <translation>Not recorded yet: to whom the instruction is.</translation>
        </message>
        <message>
            <source>Er staat niet bij welke verkiezing dit hoort.</source>
            <translation>Not recorded yet: to which election this belongs.</translation>
        </message>
        <message>
            <source>Er staat niet dat en hoe herstel mogelijk is.</source>
            <translation>Not recorded yet: whether and how this can be put right.</translation>
        </message>
        <message>
            <source>Er staat niet hoe de aanwijzing is gegeven.</source>
            <translation>Not recorded yet: how the instruction was given.</translation>
        </message>
        <message>
            <source>Er staat niet hoe en door wie dit is verteld.</source>
            <translation>Not recorded yet: how and by whom this was told.</translation>
        </message>
        <message>
            <source>Er staat niet hoe het ging.</source>
            <translation>Not recorded yet: how it went.</translation>
        </message>
        <message>
            <source>Er staat niet hoe het is verteld.</source>
            <translation>Not recorded yet: how it was told.</translation>
        </message>
        <message>
            <source>Er staat niet met wie.</source>
            <translation>Not recorded yet: with whom.</translation>
        </message>
        <message>
            <source>Er staat niet naar wie u escaleerde.</source>
            <translation>Not recorded yet: to whom you escalated.</translation>
        </message>
        <message>
            <source>Er staat niet of het proces-verbaal de aanwijzing vermeldt.</source>
            <translation>Not recorded yet: whether the proces-verbaal mentions the instruction.</translation>
        </message>
        <message>
            <source>Er staat niet of schorsing is besproken.</source>
            <translation>Not recorded yet: whether suspension was discussed.</translation>
        </message>
        <message>
            <source>Er staat niet waarom de procesaanwijzing is gegeven.</source>
            <translation>Not recorded yet: why the procesaanwijzing was given.</translation>
        </message>
        <message>
            <source>Er staat niet waarom dit gevaar oplevert.</source>
            <translation>Not recorded yet: why this brings danger.</translation>
        </message>
        <message>
            <source>Er staat niet wanneer.</source>
            <translation>Not recorded yet: when.</translation>
        </message>
        <message>
            <source>Er staat niet wat het stembureau moet doen.</source>
            <translation>Not recorded yet: what the polling station must do.</translation>
        </message>
        <message>
            <source>Er staat niet wat over schorsing is besloten, en door wie.</source>
            <translation>Not recorded yet: what was decided about suspension, and by whom.</translation>
        </message>
        <message>
            <source>Er staat niet wat u afsprak.</source>
            <translation>Not recorded yet: what you agreed.</translation>
        </message>
        <message>
            <source>Er staat nog niet wat u zag.</source>
            <translation>Not recorded yet: what you saw.</translation>
        </message>
        <message>
            <source>Er stonden onzichtbare tekens in. Die zijn weg.</source>
            <translation>There were invisible characters in it. They are gone.</translation>
        </message>
        <message>
            <source>Er stonden spaties te veel. Die zijn weg.</source>
            <translation>There were too many spaces in it. They are gone.</translation>
        </message>
        <message>
            <source>Er wacht hier geen verzoek om herstel. Een antwoord werkt één keer.</source>
            <translation>No recovery request is waiting here. An answer works once.</translation>
        </message>
        <message>
            <source>Er was geen overleg.</source>
            <translation>There was no consultation.</translation>
        </message>
        <message>
            <source>Er was spoed. Reden: {0}. {1}</source>
            <translation>It was urgent. Reason: {0}. {1}</translation>
        </message>
        <message>
            <source>Er zijn geen X en Y. Breedte en lengte gelden.</source>
            <translation>There is no X and Y. Latitude and longitude count.</translation>
        </message>
        <message>
            <source>Er zijn geen onregelmatigheden geconstateerd.</source>
            <translation>No onregelmatigheden were established.</translation>
        </message>
        <message>
            <source>Er zijn stukken van een formulier dat er niet is.</source>
            <translation>There are parts of a form that is not there.</translation>
        </message>
        <message>
            <source>Er zijn twee pakketten met versie {0}, en ze zijn niet gelijk.</source>
            <translation>There are two packages with version {0}, and they are not the same.</translation>
        </message>
        <message>
            <source>Ernstig risico (Kieswet A 16).</source>
            <translation>Serious risk (Kieswet A 16).</translation>
        </message>
        <message>
            <source>Escalatie vastleggen</source>
            <translation>Record escalation</translation>
        </message>
        <message>
            <source>Excel heeft dit BAG-nummer afgerond. Het is verloren en weggelaten.</source>
            <translation>Excel rounded this BAG number. It is lost and left out.</translation>
        </message>
        <message>
            <source>Excel heeft hier iets anders van gemaakt. Vraag het goede huisnummer.</source>
            <translation>Excel made something else of this. Ask for the right house number.</translation>
        </message>
        <message>
            <source>Formulier {0}</source>
            <translation>Form {0}</translation>
        </message>
        <message>
            <source>Formulier {0} versie {1} is niet gevonden.</source>
            <translation>Form {0} version {1} was not found.</translation>
        </message>
        <message>
            <source>Ga verder met een nieuw dossier. Bewaar deze laptop zoals hij is.</source>
            <translation>Go on with a new dossier. Keep this laptop as it is.</translation>
        </message>
        <message>
            <source>Geachte burgemeester, geacht college,</source>
            <translation>Geachte burgemeester, geacht college,</translation>
        </message>
        <message>
            <source>Geachte dijkgraaf, geacht dagelijks bestuur,</source>
            <translation>Geachte dijkgraaf, geacht dagelijks bestuur,</translation>
        </message>
        <message>
            <source>Geachte gezaghebber, geacht bestuurscollege,</source>
            <translation>Geachte gezaghebber, geacht bestuurscollege,</translation>
        </message>
        <message>
            <source>Geachte minister,</source>
            <translation>Geachte minister,</translation>
        </message>
        <message>
            <source>Gebruik dit dossier niet verder. Bel het bureau.</source>
            <translation>Do not use this dossier any further. Call the bureau.</translation>
        </message>
        <message>
            <source>Gebruik een van: {0}.</source>
            <translation>Use one of: {0}.</translation>
        </message>
        <message>
            <source>Gebruik het niet verder. Bel het bureau: er is een kopie of een ontvangstbewijs.</source>
            <translation>Do not use it any further. Call the bureau: there is a copy or a receipt.</translation>
        </message>
        <message>
            <source>Gebruik het niet. Vraag het bureau om een nieuw pakket.</source>
            <translation>Do not use it. Ask the bureau for a new package.</translation>
        </message>
        <message>
            <source>Gebruik het niet. Vraag het bureau om het goede bestand of het goede programma.</source>
            <translation>Do not use it. Ask the bureau for the right file or the right program.</translation>
        </message>
        <message>
            <source>Gebruik meer verschillende letters.</source>
            <translation>Use more different letters.</translation>
        </message>
        <message>
            <source>Gebruik minstens {0} tekens, bijvoorbeeld vijf losse woorden.</source>
            <translation>Use at least {0} characters, for example five unrelated words.</translation>
        </message>
        <message>
            <source>Geef de plaatselijke tijd, zonder zone.</source>
            <translation>Give the local time, without a zone.</translation>
        </message>
        <message>
            <source>Geef een korte titel.</source>
            <translation>Give a short title.</translation>
        </message>
        <message>
            <source>Geen antwoord</source>
            <translation>No answer</translation>
        </message>
        <message>
            <source>Geen blad van dit bestand is een lijst van stembureaus. Er zijn: {0}.</source>
            <translation>No sheet of this file is a list of polling stations. There are: {0}.</translation>
        </message>
        <message>
            <source>Gemeente en nummer zijn gelijk aan die van {0}.</source>
            <translation>Municipality and number are the same as those of {0}.</translation>
        </message>
        <message>
            <source>Gemeente: {0}</source>
            <translation>Municipality: {0}</translation>
        </message>
        <message>
            <source>Gezaghebber en bestuurscollege</source>
            <translation>Island governor and executive (gezaghebber, bestuurscollege)</translation>
        </message>
        <message>
            <source>Google Drive</source>
            <translation>Google Drive</translation>
        </message>
        <message>
            <source>Haal het formulier opnieuw op.</source>
            <translation>Fetch the form again.</translation>
        </message>
        <message>
            <source>Haal het weg.</source>
            <translation>Take it away.</translation>
        </message>
        <message>
            <source>Haal toewijzingen weg of maak de toelichting korter.</source>
            <translation>Take assignments away or make the explanation shorter.</translation>
        </message>
        <message>
            <source>Heropen het eerst.</source>
            <translation>Reopen it first.</translation>
        </message>
        <message>
            <source>Heropend na een correctie</source>
            <translation>Reopened after a correction</translation>
        </message>
        <message>
            <source>Heropend: er is een procesaanwijzing</source>
            <translation>Reopened: there is a procesaanwijzing</translation>
        </message>
        <message>
            <source>Herstel is {0}.</source>
            <translation>Repair is {0}.</translation>
        </message>
        <message>
            <source>Het BAG-nummer ontbreekt. Het adres is dan niet te controleren.</source>
            <translation>The BAG number is missing. The address then cannot be checked.</translation>
        </message>
        <message>
            <source>Het aantal kiezers is geen geheel getal. Het wordt niet gebruikt.</source>
            <translation>The number of voters is not a whole number. It is not used.</translation>
        </message>
        <message>
            <source>Het aantal kiezers van de gemeente (MaxVotes) ontbreekt. Dat komt voor.</source>
            <translation>The number of voters of the municipality (MaxVotes) is missing. That happens.</translation>
        </message>
        <message>
            <source>Het aantal regels klopt niet.</source>
            <translation>The number of lines is wrong.</translation>
        </message>
        <message>
            <source>Het aantal regels van dit pakket klopt niet.</source>
            <translation>The number of lines of this package is wrong.</translation>
        </message>
        <message>
            <source>Het aantal zetels ontbreekt of kan niet.</source>
            <translation>The number of seats is missing or impossible.</translation>
        </message>
        <message>
            <source>Het adres noemt een andere eerste regel.</source>
            <translation>The address names another first line.</translation>
        </message>
        <message>
            <source>Het adres van de proxy is niet bruikbaar.</source>
            <translation>The address of the proxy cannot be used.</translation>
        </message>
        <message>
            <source>Het adres van het register is niet bruikbaar.</source>
            <translation>The address of the register cannot be used.</translation>
        </message>
        <message>
            <source>Het antwoord komt niet van het register, of is niet te lezen.</source>
            <translation>The answer does not come from the register, or cannot be read.</translation>
        </message>
        <message>
            <source>Het auditlog klopt niet na regel {0}.</source>
            <translation>The audit log is not right after line {0}.</translation>
        </message>
        <message>
            <source>Het bestand dossier.db is niet te lezen.</source>
            <translation>The file dossier.db cannot be read.</translation>
        </message>
        <message>
            <source>Het bestand is geen goede XML{0}.</source>
            <translation>The file is not good XML{0}.</translation>
        </message>
        <message>
            <source>Het bestand is groter dan 32 MB.</source>
            <translation>The file is larger than 32 MB.</translation>
        </message>
        <message>
            <source>Het bestand is half of beschadigd.</source>
            <translation>The file is half or damaged.</translation>
        </message>
        <message>
            <source>Het bestand is leeg.</source>
            <translation>The file is empty.</translation>
        </message>
        <message>
            <source>Het bestand is niet het pakket dat het bureau aankondigde.</source>
            <translation>The file is not the package that the bureau announced.</translation>
        </message>
        <message>
            <source>Het bestand kluis.json is beschadigd of veranderd.</source>
            <translation>The file kluis.json is damaged or changed.</translation>
        </message>
        <message>
            <source>Het bestand {0} is beschadigd of veranderd.</source>
            <translation>The file {0} is damaged or changed.</translation>
        </message>
        <message>
            <source>Het bestand {0} is niet te lezen.</source>
            <translation>The file {0} cannot be read.</translation>
        </message>
        <message>
            <source>Het bestand {0} is te groot.</source>
            <translation>The file {0} is too large.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” heeft een andere grootte.</source>
            <translation>The file “{0}” has another size.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” heeft meer dan {1} rijen.</source>
            <translation>The file “{0}” has more than {1} rows.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” hoort bij dit formulier, maar ontbreekt.</source>
            <translation>The file “{0}” belongs to this form, but is missing.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” is geen CSV of XML.</source>
            <translation>The file “{0}” is not CSV or XML.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” is geen UTF-8.</source>
            <translation>The file “{0}” is not UTF-8.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” is geen goede CSV.</source>
            <translation>The file “{0}” is not good CSV.</translation>
        </message>
        <message>
            <source>Het bestand “{0}” is groter dan {1} MB.</source>
            <translation>The file “{0}” is larger than {1} MB.</translation>
        </message>
        <message>
            <source>Het certificaat is van een ander apparaat.</source>
            <translation>The certificate is of another device.</translation>
        </message>
        <message>
            <source>Het certificaat van het register geldt niet op de datum van deze laptop.</source>
            <translation>The certificate of the register is not valid on the date of this laptop.</translation>
        </message>
        <message>
            <source>Het deel {0} staat er twee keer in.</source>
            <translation>The part {0} is in it twice.</translation>
        </message>
        <message>
            <source>Het dossier ging dicht of werd gewist terwijl het werd gelezen.</source>
            <translation>The dossier closed or was erased while it was being read.</translation>
        </message>
        <message>
            <source>Het dossier hoort niet bij deze kluis.</source>
            <translation>The dossier does not belong to this vault.</translation>
        </message>
        <message>
            <source>Het dossier is al open in een ander venster.</source>
            <translation>The dossier is open already in another window.</translation>
        </message>
        <message>
            <source>Het dossier is beschadigd of hoort bij een andere sleutel.</source>
            <translation>The dossier is damaged or belongs to another key.</translation>
        </message>
        <message>
            <source>Het dossier is beschadigd op de schijf.</source>
            <translation>The dossier is damaged on the disk.</translation>
        </message>
        <message>
            <source>Het dossier is niet compleet: er mist een sleutel.</source>
            <translation>The dossier is not complete: a key is missing.</translation>
        </message>
        <message>
            <source>Het dossier is weg.</source>
            <translation>The dossier is gone.</translation>
        </message>
        <message>
            <source>Het einde ligt niet na het begin.</source>
            <translation>The end is not after the beginning.</translation>
        </message>
        <message>
            <source>Het formulier bepaalt zelf hoe vaak {0} voorkomt.</source>
            <translation>The form itself decides how often {0} occurs.</translation>
        </message>
        <message>
            <source>Het formulier bevat een documenttype of een entiteit. Dat is niet toegestaan.</source>
            <translation>The form holds a document type or an entity. That is not allowed.</translation>
        </message>
        <message>
            <source>Het formulier heeft te veel onderdelen.</source>
            <translation>The form has too many parts.</translation>
        </message>
        <message>
            <source>Het formulier is groter dan {0} MB.</source>
            <translation>The form is larger than {0} MB.</translation>
        </message>
        <message>
            <source>Het formulier is te diep genest.</source>
            <translation>The form is nested too deeply.</translation>
        </message>
        <message>
            <source>Het formulier {0} staat niet in het pakket.</source>
            <translation>The form {0} is not in the package.</translation>
        </message>
        <message>
            <source>Het gebied van de verkiezing ontbreekt.</source>
            <translation>The area of the election is missing.</translation>
        </message>
        <message>
            <source>Het geheugen van de laptop is vol. Dit is niet opgeslagen.</source>
            <translation>The memory of the laptop is full. This was not saved.</translation>
        </message>
        <message>
            <source>Het jaar van de verkiezing en haar dag verschillen.</source>
            <translation>The year of the election and its day differ.</translation>
        </message>
        <message>
            <source>Het laatste gesprek loste het op.</source>
            <translation>The last talk solved it.</translation>
        </message>
        <message>
            <source>Het laatste getal loopt op: Excel heeft het doorgetrokken. Vraag het goede.</source>
            <translation>The last number counts up: Excel filled it down. Ask for the right one.</translation>
        </message>
        <message>
            <source>Het logboek klopt niet meer na regel {0}.</source>
            <translation>The log is no longer right after line {0}.</translation>
        </message>
        <message>
            <source>Het logboek klopt niet na regel {0}.</source>
            <translation>The log is not right after line {0}.</translation>
        </message>
        <message>
            <source>Het nationaal briefstembureau is geen plek in een gemeente. Overgeslagen.</source>
            <translation>The national postal polling station is not a place in a municipality. Skipped.</translation>
        </message>
        <message>
            <source>Het nummer van deze gemeente is geen code van vier cijfers.</source>
            <translation>The number of this municipality is not a code of four digits.</translation>
        </message>
        <message>
            <source>Het openbaar lichaam weet het nog niet</source>
            <translation>The public body does not know yet</translation>
        </message>
        <message>
            <source>Het pakket heeft geen bruikbaar certificaat van het register.</source>
            <translation>The package has no usable certificate of the register.</translation>
        </message>
        <message>
            <source>Het pakket noemt geen centraal register.</source>
            <translation>The package names no central register.</translation>
        </message>
        <message>
            <source>Het register heeft auditregels tot {0}; dit begint bij {1}.</source>
            <translation>The register has audit lines up to {0}; this begins at {1}.</translation>
        </message>
        <message>
            <source>Het register heeft bij regel {0} iets anders dan dit dossier.</source>
            <translation>At line {0} the register has something else than this dossier.</translation>
        </message>
        <message>
            <source>Het register heeft het druk.</source>
            <translation>The register is busy.</translation>
        </message>
        <message>
            <source>Het register heeft regels tot {0}; dit begint bij {1}.</source>
            <translation>The register has lines up to {0}; this begins at {1}.</translation>
        </message>
        <message>
            <source>Het register heeft van dit apparaat een andere keten van auditregels.</source>
            <translation>The register has another chain of audit lines from this device.</translation>
        </message>
        <message>
            <source>Het register heeft van dit apparaat een andere keten van regels.</source>
            <translation>The register has another chain of lines from this device.</translation>
        </message>
        <message>
            <source>Het register heeft {0} regels van dit apparaat. Dit dossier heeft er minder.</source>
            <translation>The register has {0} lines of this device. This dossier has fewer.</translation>
        </message>
        <message>
            <source>Het register is niet bereikbaar.</source>
            <translation>The register cannot be reached.</translation>
        </message>
        <message>
            <source>Het register is nu niet beschikbaar.</source>
            <translation>The register is not available now.</translation>
        </message>
        <message>
            <source>Het register telde iets anders na dan gevraagd.</source>
            <translation>The register counted something else than was asked.</translation>
        </message>
        <message>
            <source>Het stembureau heeft hier geen nummer.</source>
            <translation>The polling station has no number here.</translation>
        </message>
        <message>
            <source>Het tijdstip van geven ligt in de toekomst.</source>
            <translation>The time of giving is in the future.</translation>
        </message>
        <message>
            <source>Het type ontbreekt. Regulier is aangenomen.</source>
            <translation>The type is missing. Regulier was assumed.</translation>
        </message>
        <message>
            <source>Het type stond er met andere letters.</source>
            <translation>The type was in other letters.</translation>
        </message>
        <message>
            <source>Het vertrek ligt niet na de aankomst.</source>
            <translation>The departure is not after the arrival.</translation>
        </message>
        <message>
            <source>Het waterschap weet het nog niet</source>
            <translation>The water authority does not know yet</translation>
        </message>
        <message>
            <source>Het wissen van dit apparaat is nog niet af.</source>
            <translation>The wiping of this device is not finished yet.</translation>
        </message>
        <message>
            <source>Hier hoort de gemeentecode met het nummer: 0014::SB100.</source>
            <translation>Here belongs the municipality code with the number: 0014::SB100.</translation>
        </message>
        <message>
            <source>Hier hoort een zegel van de soort {0}, niet {1}.</source>
            <translation>Here belongs a seal of the kind {0}, not {1}.</translation>
        </message>
        <message>
            <source>Hier horen alleen delen van deze bijlage.</source>
            <translation>Only parts of this attachment belong here.</translation>
        </message>
        <message>
            <source>Hier is een procesaanwijzing gegeven, maar dit is de organisatieketen. De Kiesraad beslist waar dit komt te staan.</source>
            <translation>A procesaanwijzing was given here, but this is the organisatieketen. The Kiesraad decides where this will stand.</translation>
        </message>
        <message>
            <source>Hier is te weinig ruimte. De kopie heeft {0} MB nodig.</source>
            <translation>There is too little room here. The copy needs {0} MB.</translation>
        </message>
        <message>
            <source>Hier kan geen procesaanwijzing. Dit is een taak van de gemeente.</source>
            <translation>No procesaanwijzing is possible here. This is a task of the municipality.</translation>
        </message>
        <message>
            <source>Hier lijkt {0} te staan: “{1}”. {2}</source>
            <translation>Here seems to be {0}: “{1}”. {2}</translation>
        </message>
        <message>
            <source>Hier rust iets op: {0}.</source>
            <translation>Something rests on this: {0}.</translation>
        </message>
        <message>
            <source>Hier staan {0} velden, het moeten er {1} zijn.</source>
            <translation>There are {0} fields here, there should be {1}.</translation>
        </message>
        <message>
            <source>Hier staat een formule. Zet er de waarde neer.</source>
            <translation>There is a formula here. Put the value there.</translation>
        </message>
        <message>
            <source>Hier staat een geheime sleutel.</source>
            <translation>There is a secret key here.</translation>
        </message>
        <message>
            <source>Hier staat een krullend aanhalingsteken. Het blijft zo.</source>
            <translation>There is a curly quotation mark here. It stays so.</translation>
        </message>
        <message>
            <source>Hier staat geen e-mailadres dat kan. Gebruik het niet om te mailen.</source>
            <translation>There is no possible e-mail address here. Do not use it to mail.</translation>
        </message>
        <message>
            <source>Hier stond een getal van Excel. Het is gelezen als tijd.</source>
            <translation>Here stood a number of Excel. It was read as a time.</translation>
        </message>
        <message>
            <source>Hier stond een teken in de taal van webpagina's.</source>
            <translation>There was a character here in the language of web pages.</translation>
        </message>
        <message>
            <source>Hier volgt geen gemeente uit de wet.</source>
            <translation>No municipality follows from the law here.</translation>
        </message>
        <message>
            <source>Hierin komt steeds hetzelfde terug. Kies vijf verschillende woorden.</source>
            <translation>The same keeps coming back in this. Choose five different words.</translation>
        </message>
        <message>
            <source>Iemand anders dan het Kiesraadlid sprak de aanwijzing uit.</source>
            <translation>Somebody else than the member of the Kiesraad spoke the instruction.</translation>
        </message>
        <message>
            <source>Iemand anders is verantwoordelijk. Dan blijft dit een signaal.</source>
            <translation>Somebody else is responsible. Then this stays a signal.</translation>
        </message>
        <message>
            <source>In cel {0} staat een formule. Plak er de waarde neer, zonder formule.</source>
            <translation>Cell {0} holds a formula. Paste the value there, without a formula.</translation>
        </message>
        <message>
            <source>In deze map mag het programma niet schrijven.</source>
            <translation>The program may not write in this folder.</translation>
        </message>
        <message>
            <source>In deze map staat geen kopie.</source>
            <translation>There is no copy in this folder.</translation>
        </message>
        <message>
            <source>In deze regel staat een formule. Plak er de waarde neer, zonder formule.</source>
            <translation>This line holds a formula. Paste the value there, without a formula.</translation>
        </message>
        <message>
            <source>In het register ging iets mis.</source>
            <translation>Something went wrong in the register.</translation>
        </message>
        <message>
            <source>Informatiepunt Verkiezingen van de Kiesraad</source>
            <translation>Elections information desk (Informatiepunt Verkiezingen) of the Kiesraad</translation>
        </message>
        <message>
            <source>Inhoud gewist</source>
            <translation>Content erased</translation>
        </message>
        <message>
            <source>Installeer die versie. Er is niets veranderd.</source>
            <translation>Install that version. Nothing was changed.</translation>
        </message>
        <message>
            <source>Installeer het programma opnieuw, of bel het bureau.</source>
            <translation>Install the program again, or call the bureau.</translation>
        </message>
        <message>
            <source>Installeer het programma opnieuw: het heeft {0} {1} nodig.</source>
            <translation>Install the program again: it needs {0} {1}.</translation>
        </message>
        <message>
            <source>Invoer voor de rapportage van bevindingen</source>
            <translation>Input for the report of findings</translation>
        </message>
        <message>
            <source>Is het een stick? Steek hem er opnieuw in. Bel anders het bureau.</source>
            <translation>Is it a stick? Plug it in again. Else call the bureau.</translation>
        </message>
        <message>
            <source>Kies 'onderzocht' en leg het eigen onderzoek vast.</source>
            <translation>Choose 'investigated' and record your own inquiry.</translation>
        </message>
        <message>
            <source>Kies alleen die verkiezing, of kies het stembureau of de gemeente.</source>
            <translation>Choose that election alone, or choose the polling station or the municipality.</translation>
        </message>
        <message>
            <source>Kies bij pakket een bestand op .wvp, en bij persoonlijk een bestand op .wvw.</source>
            <translation>Choose at package a file with .wvp, and at personal a file with .wvw.</translation>
        </message>
        <message>
            <source>Kies de gemeente of het waterschap.</source>
            <translation>Choose the municipality or the water authority.</translation>
        </message>
        <message>
            <source>Kies de organisatie, of leg vast dat de minister is ingelicht.</source>
            <translation>Choose the organisation, or record that the minister was told.</translation>
        </message>
        <message>
            <source>Kies de rol, bij de gemeente of het waterschap.</source>
            <translation>Choose the role, at the municipality or the water authority.</translation>
        </message>
        <message>
            <source>Kies de rol.</source>
            <translation>Choose the role.</translation>
        </message>
        <message>
            <source>Kies de voorzitter of het stembureau.</source>
            <translation>Choose the chair or the polling station.</translation>
        </message>
        <message>
            <source>Kies een ander bestand.</source>
            <translation>Choose another file.</translation>
        </message>
        <message>
            <source>Kies een andere soort, of een andere verkiezing.</source>
            <translation>Choose another kind, or another election.</translation>
        </message>
        <message>
            <source>Kies een andere uitkomst voor het signaal.</source>
            <translation>Choose another outcome for the signal.</translation>
        </message>
        <message>
            <source>Kies een andere.</source>
            <translation>Choose another one.</translation>
        </message>
        <message>
            <source>Kies een eerder tijdstip, of schrijf waarom dit kan.</source>
            <translation>Choose an earlier time, or write why this is possible.</translation>
        </message>
        <message>
            <source>Kies een foto, PDF, document, geluid, film of tekst.</source>
            <translation>Choose a photo, PDF, document, sound, film or text.</translation>
        </message>
        <message>
            <source>Kies een kleiner bestand, of maak er een deel van.</source>
            <translation>Choose a smaller file, or make a part of it.</translation>
        </message>
        <message>
            <source>Kies een kleiner bestand.</source>
            <translation>Choose a smaller file.</translation>
        </message>
        <message>
            <source>Kies een map die begint met {0}.</source>
            <translation>Choose a folder that begins with {0}.</translation>
        </message>
        <message>
            <source>Kies een of meer verkiezingen van deze dag.</source>
            <translation>Choose one or more elections of this day.</translation>
        </message>
        <message>
            <source>Kies een plek.</source>
            <translation>Choose a place.</translation>
        </message>
        <message>
            <source>Kies een stick of een andere map.</source>
            <translation>Choose a stick or another folder.</translation>
        </message>
        <message>
            <source>Kies een trede.</source>
            <translation>Choose a step.</translation>
        </message>
        <message>
            <source>Kies een uitkomst, of laat het in onderzoek.</source>
            <translation>Choose an outcome, or leave it under inquiry.</translation>
        </message>
        <message>
            <source>Kies het bestand van het bureau dat eindigt op .wvp.</source>
            <translation>Choose the bureau's file that ends in .wvp.</translation>
        </message>
        <message>
            <source>Kies het bestand van het bureau. Het eindigt op .wvk.</source>
            <translation>Choose the bureau's file. It ends in .wvk.</translation>
        </message>
        <message>
            <source>Kies het lid van de Kiesraad dat de aanwijzing gaf.</source>
            <translation>Choose the member of the Kiesraad who gave the instruction.</translation>
        </message>
        <message>
            <source>Kies het signaal.</source>
            <translation>Choose the signal.</translation>
        </message>
        <message>
            <source>Kies het stembureau waar de aanwijzing voor is.</source>
            <translation>Choose the polling station that the instruction is for.</translation>
        </message>
        <message>
            <source>Kies het stembureau, de gemeente of het waterschap.</source>
            <translation>Choose the polling station, the municipality or the water authority.</translation>
        </message>
        <message>
            <source>Kies het tijdstip waarop het klaar moet zijn.</source>
            <translation>Choose the time by which it must be done.</translation>
        </message>
        <message>
            <source>Kies hoe.</source>
            <translation>Choose how.</translation>
        </message>
        <message>
            <source>Kies ja of nee.</source>
            <translation>Choose yes or no.</translation>
        </message>
        <message>
            <source>Kies ja, nee of niet gezien.</source>
            <translation>Choose yes, no or not observed.</translation>
        </message>
        <message>
            <source>Kies ter plaatse, telefonisch of schriftelijk.</source>
            <translation>Choose on the spot, by telephone or in writing.</translation>
        </message>
        <message>
            <source>Kies tijdsdruk, beschikbaarheid of ernst en schrijf waarom.</source>
            <translation>Choose lack of time, availability or seriousness and write why.</translation>
        </message>
        <message>
            <source>Kies wat er gevaar loopt: verloop, betrouwbaarheid of juistheid.</source>
            <translation>Choose what is in danger: course, reliability or correctness.</translation>
        </message>
        <message>
            <source>Kiesraad-uitslag ({0})</source>
            <translation>Kiesraad result ({0})</translation>
        </message>
        <message>
            <source>Kieswet A 12</source>
            <translation>Kieswet A 12</translation>
        </message>
        <message>
            <source>Kieswet A 12 lid 1</source>
            <translation>Kieswet A 12(1)</translation>
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
            <source>Kieswet A 12 lid 5</source>
            <translation>Kieswet A 12(5)</translation>
        </message>
        <message>
            <source>Kieswet A 16</source>
            <translation>Kieswet A 16</translation>
        </message>
        <message>
            <source>Kieswet E 5, E 13, Pa 5</source>
            <translation>Kieswet E 5, E 13, Pa 5</translation>
        </message>
        <message>
            <source>Kieswet Ya 3</source>
            <translation>Kieswet Ya 3</translation>
        </message>
        <message>
            <source>Kijk of datum en tijd van deze laptop kloppen. Bel anders het bureau.</source>
            <translation>Check that date and time of this laptop are right. Otherwise call the office.</translation>
        </message>
        <message>
            <source>Kijk of de stick op slot staat, of kies een andere plek.</source>
            <translation>See whether the stick is locked, or choose another place.</translation>
        </message>
        <message>
            <source>Kijk of het adres van het register klopt.</source>
            <translation>Check whether the address of the register is right.</translation>
        </message>
        <message>
            <source>Kopieer de hele stick opnieuw. Helpt dat niet: laat de waarnemer het opnieuw maken.</source>
            <translation>Copy the whole stick again. If that does not help: have the observer make it again.</translation>
        </message>
        <message>
            <source>Kopieer de tekst en mail hem naar een adres dat u kent.</source>
            <translation>Copy the text and mail it to an address that you know.</translation>
        </message>
        <message>
            <source>Kopieer het bestand opnieuw. Helpt dat niet: laat de waarnemer het opnieuw maken.</source>
            <translation>Copy the file again. If that does not help: let the observer make it again.</translation>
        </message>
        <message>
            <source>Koppel de plek aan het stembureau in de lijst.</source>
            <translation>Link the place to the polling station in the list.</translation>
        </message>
        <message>
            <source>Kwam het terug? Leg dat eerst vast als nieuw gesprek.</source>
            <translation>Did it come back? Record that first as a new talk.</translation>
        </message>
        <message>
            <source>Laat de waarnemer het bestand opnieuw maken.</source>
            <translation>Have the observer make the file again.</translation>
        </message>
        <message>
            <source>Laat het in delen maken.</source>
            <translation>Have it made in parts.</translation>
        </message>
        <message>
            <source>Laat iemand anders de vingerafdruk vergelijken en de laptop toelaten.</source>
            <translation>Let somebody else compare the fingerprint and admit the laptop.</translation>
        </message>
        <message>
            <source>Lees de voorwaarden en verklaar dat ze kloppen.</source>
            <translation>Read the conditions and declare that they are met.</translation>
        </message>
        <message>
            <source>Leg dat vast, of schrijf waarom de Kiesraad dit eerst later wist.</source>
            <translation>Record that, or write why the Kiesraad learnt this only later.</translation>
        </message>
        <message>
            <source>Leg de escalatie vast. Bij spoed: geef een reden.</source>
            <translation>Record the escalation. When urgent: give a reason.</translation>
        </message>
        <message>
            <source>Leg het opnieuw vast.</source>
            <translation>Record it again.</translation>
        </message>
        <message>
            <source>Leg het overleg vast, of waarom het er niet was.</source>
            <translation>Record the consultation, or why there was none.</translation>
        </message>
        <message>
            <source>Leg het vast, of laat het staan voor later.</source>
            <translation>Record it, or leave it for later.</translation>
        </message>
        <message>
            <source>Leg uit hoe dit de uitslag kan raken.</source>
            <translation>Explain how this can touch the result.</translation>
        </message>
        <message>
            <source>Leg vast hoe het stembureau ermee omging.</source>
            <translation>Record how the polling station dealt with it.</translation>
        </message>
        <message>
            <source>Leg vast hoe het stembureau het oploste.</source>
            <translation>Record how the polling station solved it.</translation>
        </message>
        <message>
            <source>Log eerst in op dit netwerk, of kies een ander. Bel anders het bureau.</source>
            <translation>First log in on this network, or choose another. Otherwise call the bureau.</translation>
        </message>
        <message>
            <source>Maak 200 MB vrij en start het programma opnieuw.</source>
            <translation>Free 200 MB and start the program again.</translation>
        </message>
        <message>
            <source>Maak 200 MB vrij.</source>
            <translation>Free 200 MB.</translation>
        </message>
        <message>
            <source>Maak de foto kleiner en kies die.</source>
            <translation>Make the photo smaller and choose that.</translation>
        </message>
        <message>
            <source>Maak de foto opnieuw, of kies een andere.</source>
            <translation>Take the photo again, or choose another.</translation>
        </message>
        <message>
            <source>Maak de lijst kleiner.</source>
            <translation>Make the list smaller.</translation>
        </message>
        <message>
            <source>Maak de tekst korter, of leg het in twee delen vast.</source>
            <translation>Make the text shorter, or record it in two parts.</translation>
        </message>
        <message>
            <source>Maak dit deel korter.</source>
            <translation>Make this part shorter.</translation>
        </message>
        <message>
            <source>Maak een nieuw verzoek, en breng het naar het bureau.</source>
            <translation>Make a new request, and bring it to the bureau.</translation>
        </message>
        <message>
            <source>Maak het formulier kleiner.</source>
            <translation>Make the form smaller.</translation>
        </message>
        <message>
            <source>Maak het formulier opnieuw met XLSForm.</source>
            <translation>Make the form again with XLSForm.</translation>
        </message>
        <message>
            <source>Maak minder groepen in groepen.</source>
            <translation>Make fewer groups in groups.</translation>
        </message>
        <message>
            <source>Maak opnieuw.</source>
            <translation>Make it again.</translation>
        </message>
        <message>
            <source>Maak ruimte, of kies een andere stick.</source>
            <translation>Make room, or choose another stick.</translation>
        </message>
        <message>
            <source>Mail aan {0} {1}</source>
            <translation>Mail to {0} {1}</translation>
        </message>
        <message>
            <source>Mail verstuurd</source>
            <translation>Mail sent</translation>
        </message>
        <message>
            <source>Mailconcept gemaakt</source>
            <translation>Mail draft made</translation>
        </message>
        <message>
            <source>Meld dit aan de beheerder van het programma.</source>
            <translation>Report this to the maintainer of the program.</translation>
        </message>
        <message>
            <source>Met de hand</source>
            <translation>By hand</translation>
        </message>
        <message>
            <source>Minister van BZK</source>
            <translation>Minister of the Interior (BZK)</translation>
        </message>
        <message>
            <source>Mobile Documents</source>
            <translation>Mobile Documents</translation>
        </message>
        <message>
            <source>Na regel {0} komt regel {1}: er mist iets.</source>
            <translation>After line {0} comes line {1}: something is missing.</translation>
        </message>
        <message>
            <source>Naast {0} is ook {1} geïnstalleerd. Ze overschrijven elkaar.</source>
            <translation>Beside {0} also {1} is installed. They overwrite each other.</translation>
        </message>
        <message>
            <source>Namens de Kiesraad: {0}</source>
            <translation>Namens de Kiesraad: {0}</translation>
        </message>
        <message>
            <source>Neem contact op met het Informatiepunt.</source>
            <translation>Contact the Informatiepunt.</translation>
        </message>
        <message>
            <source>Neem het aan met de toegang voor die stemming.</source>
            <translation>Take it in with the access for that voting.</translation>
        </message>
        <message>
            <source>Niets komt als verrassing. Bel eerst, en leg dat vast.</source>
            <translation>Nothing should come as a surprise. Call first, and record that.</translation>
        </message>
        <message>
            <source>Niets komt als verrassing. Bel eerst.</source>
            <translation>Nothing should come as a surprise. Call first.</translation>
        </message>
        <message>
            <source>Nog niet iedereen is verteld en gemaild over de procesaanwijzing.</source>
            <translation>Not everyone has been told and mailed about the procesaanwijzing yet.</translation>
        </message>
        <message>
            <source>Noteer de tijd.</source>
            <translation>Note the time.</translation>
        </message>
        <message>
            <source>Noteer eerst uw vertrek.</source>
            <translation>Note your departure first.</translation>
        </message>
        <message>
            <source>Notitie afmaken</source>
            <translation>Finish note</translation>
        </message>
        <message>
            <source>OSV-uitslag ({0})</source>
            <translation>OSV result ({0})</translation>
        </message>
        <message>
            <source>Oefenen kan bij de eerste start. Vraag het bureau om het echte pakket.</source>
            <translation>You can practise at the first start. Ask the bureau for the real package.</translation>
        </message>
        <message>
            <source>Of herstel mogelijk is: {0}.</source>
            <translation>Whether repair is possible: {0}.</translation>
        </message>
        <message>
            <source>Onderzoek vastgelegd</source>
            <translation>Inquiry recorded</translation>
        </message>
        <message>
            <source>Onregelmatigheid ingetrokken</source>
            <translation>Onregelmatigheid withdrawn</translation>
        </message>
        <message>
            <source>Ontgrendel het, of kies een andere map.</source>
            <translation>Unlock it, or choose another folder.</translation>
        </message>
        <message>
            <source>Ontgrendel het, of zet het eerst apart.</source>
            <translation>Unlock it, or set it aside first.</translation>
        </message>
        <message>
            <source>Open een browser en log in op het netwerk, of kies een ander netwerk.</source>
            <translation>Open a browser and log in on the network, or choose another network.</translation>
        </message>
        <message>
            <source>Open het concept met de versie waarmee het is begonnen.</source>
            <translation>Open the draft with the version it was begun with.</translation>
        </message>
        <message>
            <source>Opening en sluiting zijn gelijk. De tijden zijn dan onbekend. Vraag ze na.</source>
            <translation>Opening and closing are the same. The times are then unknown. Check them.</translation>
        </message>
        <message>
            <source>Opnieuw getoetst: er is iets bijgekomen of gecorrigeerd</source>
            <translation>Tested again: something was added or corrected</translation>
        </message>
        <message>
            <source>Opvolging vastgelegd</source>
            <translation>Follow-up recorded</translation>
        </message>
        <message>
            <source>Opvolging vastleggen</source>
            <translation>Record follow-up</translation>
        </message>
        <message>
            <source>Organisatie geïnformeerd</source>
            <translation>Organisation informed</translation>
        </message>
        <message>
            <source>Organisatieketen, na escalatie.</source>
            <translation>Organisation chain, after escalation.</translation>
        </message>
        <message>
            <source>Over schorsen beslist het stembureau, niet de Kiesraad.</source>
            <translation>The polling station decides about suspension, not the Kiesraad.</translation>
        </message>
        <message>
            <source>Over schorsing van de zitting is gesproken.</source>
            <translation>Suspension of the session was discussed.</translation>
        </message>
        <message>
            <source>Over schorsing van de zitting is niet gesproken.</source>
            <translation>Suspension of the session was not discussed.</translation>
        </message>
        <message>
            <source>Overleg met het bureau: de Kiesraad licht de minister in.</source>
            <translation>Consult the bureau: the Kiesraad informs the minister.</translation>
        </message>
        <message>
            <source>Overleg vastleggen</source>
            <translation>Record consultation</translation>
        </message>
        <message>
            <source>Pauze begonnen</source>
            <translation>Break started</translation>
        </message>
        <message>
            <source>Pauze beëindigd</source>
            <translation>Break ended</translation>
        </message>
        <message>
            <source>Plan 1.4</source>
            <translation>Plan 1.4</translation>
        </message>
        <message>
            <source>Plan 1.4, 3.3</source>
            <translation>Plan 1.4, 3.3</translation>
        </message>
        <message>
            <source>Plan 1.4, 3.4.1</source>
            <translation>Plan 1.4, 3.4.1</translation>
        </message>
        <message>
            <source>Plan 1.4, 3.5</source>
            <translation>Plan 1.4, 3.5</translation>
        </message>
        <message>
            <source>Plan 1.4, bijlage 3; Kieswet A 3 lid 3</source>
            <translation>Plan 1.4, annex 3; Kieswet A 3(3)</translation>
        </message>
        <message>
            <source>Plan 1.4; Kieswet A 16</source>
            <translation>Plan 1.4; Kieswet A 16</translation>
        </message>
        <message>
            <source>Plan 3.1.2</source>
            <translation>Plan 3.1.2</translation>
        </message>
        <message>
            <source>Plan 3.1.2; Kieswet A 9 lid 2</source>
            <translation>Plan 3.1.2; Kieswet A 9(2)</translation>
        </message>
        <message>
            <source>Plan 3.2</source>
            <translation>Plan 3.2</translation>
        </message>
        <message>
            <source>Plan 3.3</source>
            <translation>Plan 3.3</translation>
        </message>
        <message>
            <source>Plan 3.4</source>
            <translation>Plan 3.4</translation>
        </message>
        <message>
            <source>Plan 3.4.1</source>
            <translation>Plan 3.4.1</translation>
        </message>
        <message>
            <source>Plan 3.4.1; Kieswet A 12 lid 2</source>
            <translation>Plan 3.4.1; Kieswet A 12(2)</translation>
        </message>
        <message>
            <source>Plan 3.4.2</source>
            <translation>Plan 3.4.2</translation>
        </message>
        <message>
            <source>Plan 3.4.2; Kieswet A 12 lid 5</source>
            <translation>Plan 3.4.2; Kieswet A 12(5)</translation>
        </message>
        <message>
            <source>Plan 3.4.2; Kieswet A 13 lid 1</source>
            <translation>Plan 3.4.2; Kieswet A 13(1)</translation>
        </message>
        <message>
            <source>Plan 3.4.2; Kieswet J 38</source>
            <translation>Plan 3.4.2; Kieswet J 38</translation>
        </message>
        <message>
            <source>Plan 3.4; Kieswet A 10</source>
            <translation>Plan 3.4; Kieswet A 10</translation>
        </message>
        <message>
            <source>Plan 3.4; Kieswet A 12 lid 1</source>
            <translation>Plan 3.4; Kieswet A 12(1)</translation>
        </message>
        <message>
            <source>Plan 3.4; Kieswet A 12 lid 2</source>
            <translation>Plan 3.4; Kieswet A 12(2)</translation>
        </message>
        <message>
            <source>Plan 3.5</source>
            <translation>Plan 3.5</translation>
        </message>
        <message>
            <source>Plan 3.6; Kieswet A 14</source>
            <translation>Plan 3.6; Kieswet A 14</translation>
        </message>
        <message>
            <source>Plan bijlage 1</source>
            <translation>Plan annex 1</translation>
        </message>
        <message>
            <source>Plan, reikwijdte</source>
            <translation>Plan, scope</translation>
        </message>
        <message>
            <source>Plek koppelen</source>
            <translation>Link place</translation>
        </message>
        <message>
            <source>Plek met de hand</source>
            <translation>Place by hand</translation>
        </message>
        <message>
            <source>Probeer een ander netwerk, of sla op als bestand voor op een stick.</source>
            <translation>Try another network, or save as a file for a stick.</translation>
        </message>
        <message>
            <source>Probeer het later opnieuw, of gebruik een stick.</source>
            <translation>Try again later, or use a stick.</translation>
        </message>
        <message>
            <source>Probeer het later opnieuw, of sla op als bestand voor op een stick.</source>
            <translation>Try again later, or save as a file for a stick.</translation>
        </message>
        <message>
            <source>Probeer het opnieuw met een andere stick.</source>
            <translation>Try again with another stick.</translation>
        </message>
        <message>
            <source>Probeer het opnieuw, of vraag het bureau om het bestand op een stick.</source>
            <translation>Try again, or ask the bureau for the file on a stick.</translation>
        </message>
        <message>
            <source>Probeer het opnieuw.</source>
            <translation>Try again.</translation>
        </message>
        <message>
            <source>Probeer het opnieuw. Helpt dat niet, bel dan het bureau van de Kiesraad.</source>
            <translation>Try again. If that does not help, call the bureau of the Kiesraad.</translation>
        </message>
        <message>
            <source>Probeer het over een paar minuten opnieuw.</source>
            <translation>Try again in a few minutes.</translation>
        </message>
        <message>
            <source>Probleem (RFC 9457)</source>
            <translation>Problem (RFC 9457)</translation>
        </message>
        <message>
            <source>Procesaanwijzing afmaken</source>
            <translation>Finish procesaanwijzing</translation>
        </message>
        <message>
            <source>Procesaanwijzing {0}</source>
            <translation>Procesaanwijzing {0}</translation>
        </message>
        <message>
            <source>Procesaanwijzing {0}, voor {1}</source>
            <translation>Procesaanwijzing {0}, before {1}</translation>
        </message>
        <message>
            <source>Regel 1 heeft een onbekende vorm.</source>
            <translation>Line 1 has an unknown form.</translation>
        </message>
        <message>
            <source>Regel 1 is geen zegel.</source>
            <translation>Line 1 is not a seal.</translation>
        </message>
        <message>
            <source>Regel {0} is van een ander apparaat of andere stemming.</source>
            <translation>Line {0} is of another device or another voting.</translation>
        </message>
        <message>
            <source>Regel {0}, {1}: hier lijkt een adres of nummer te staan.</source>
            <translation>Line {0}, {1}: here seems to be an address or number.</translation>
        </message>
        <message>
            <source>SQLCipher {0} is te oud voor dit programma.</source>
            <translation>SQLCipher {0} is too old for this program.</translation>
        </message>
        <message>
            <source>SQLite {0} heeft een fout die gegevens kan beschadigen.</source>
            <translation>SQLite {0} has a fault that can damage data.</translation>
        </message>
        <message>
            <source>Schrijf alleen de rol, bijvoorbeeld “voorzitter”.</source>
            <translation>Write the role only, for example “chair”.</translation>
        </message>
        <message>
            <source>Schrijf hoe dit de betrouwbaarheid raakt.</source>
            <translation>Write how this touches the reliability.</translation>
        </message>
        <message>
            <source>Schrijf hoe het stembureau dit kan herstellen.</source>
            <translation>Write how the polling station can put this right.</translation>
        </message>
        <message>
            <source>Schrijf hoe het stembureau het oploste.</source>
            <translation>Write how the polling station solved it.</translation>
        </message>
        <message>
            <source>Schrijf waarom de aanwijzing is gegeven, en hoe het daarna ging.</source>
            <translation>Write why the instruction was given, and how it went after that.</translation>
        </message>
        <message>
            <source>Schrijf waarom deze aanwijzing past bij het probleem.</source>
            <translation>Write why this instruction fits the problem.</translation>
        </message>
        <message>
            <source>Schrijf waarom dit kan leiden tot een hertelling of herstemming.</source>
            <translation>Write why this can lead to a recount or a new vote.</translation>
        </message>
        <message>
            <source>Schrijf waarom.</source>
            <translation>Write why.</translation>
        </message>
        <message>
            <source>Schrijf wat de Kiesraad zelf zag of onderzocht.</source>
            <translation>Write what the Kiesraad itself saw or investigated.</translation>
        </message>
        <message>
            <source>Schrijf wat u afsprak.</source>
            <translation>Write what you agreed.</translation>
        </message>
        <message>
            <source>Schrijf wat u zag.</source>
            <translation>Write what you saw.</translation>
        </message>
        <message>
            <source>Schrijf één opdracht, als handeling.</source>
            <translation>Write one instruction, as an act.</translation>
        </message>
        <message>
            <source>Signaal afmaken</source>
            <translation>Finish signal</translation>
        </message>
        <message>
            <source>Signaal beoordeeld</source>
            <translation>Signal assessed</translation>
        </message>
        <message>
            <source>Signaal {0} beoordelen</source>
            <translation>Assess signal {0}</translation>
        </message>
        <message>
            <source>Signaal {0} is nog in onderzoek</source>
            <translation>Signal {0} is still under inquiry</translation>
        </message>
        <message>
            <source>Sla op als bestand voor op een stick en bel het bureau van de Kiesraad.</source>
            <translation>Save as a file for a stick and call the bureau of the Kiesraad.</translation>
        </message>
        <message>
            <source>Sluit andere programma's en probeer het opnieuw.</source>
            <translation>Close other programs and try again.</translation>
        </message>
        <message>
            <source>Sluit andere programma's en probeer opnieuw. Uw werk is bewaard.</source>
            <translation>Close other programs and try again. Your work has been kept.</translation>
        </message>
        <message>
            <source>Sluit die dag eerst.</source>
            <translation>Close that day first.</translation>
        </message>
        <message>
            <source>Sluit het andere venster.</source>
            <translation>Close the other window.</translation>
        </message>
        <message>
            <source>Sluit het daar en probeer het opnieuw.</source>
            <translation>Close it there and try again.</translation>
        </message>
        <message>
            <source>Sluit het programma en start het opnieuw. Bel anders het bureau.</source>
            <translation>Close the program and start it again. Otherwise call the bureau.</translation>
        </message>
        <message>
            <source>Sommige tekens van dit bestand zijn niet te lezen.</source>
            <translation>Some characters of this file cannot be read.</translation>
        </message>
        <message>
            <source>Spreek met het stembureau of de gemeente en leg dat vast.</source>
            <translation>Talk with the polling station or the municipality and record that.</translation>
        </message>
        <message>
            <source>Start het programma opnieuw.</source>
            <translation>Start the program again.</translation>
        </message>
        <message>
            <source>Start het programma opnieuw. Bel anders het bureau.</source>
            <translation>Start the program again. Otherwise call the bureau.</translation>
        </message>
        <message>
            <source>Start het programma zonder --demo.</source>
            <translation>Start the program without --demo.</translation>
        </message>
        <message>
            <source>Steek de stick weer in, of kies een andere plek.</source>
            <translation>Put the stick in again, or choose another place.</translation>
        </message>
        <message>
            <source>Stembureaus uit EML ({0})</source>
            <translation>Polling stations from EML ({0})</translation>
        </message>
        <message>
            <source>Stop met verzenden en bel het bureau van de Kiesraad.</source>
            <translation>Stop sending and call the bureau of the Kiesraad.</translation>
        </message>
        <message>
            <source>Stuur eerst wat na {0} komt.</source>
            <translation>First send what comes after {0}.</translation>
        </message>
        <message>
            <source>Trede overslaan</source>
            <translation>Skip a step</translation>
        </message>
        <message>
            <source>Trek dit in en leg het opnieuw vast.</source>
            <translation>Withdraw this and record it again.</translation>
        </message>
        <message>
            <source>Trek eerst de onregelmatigheid in.</source>
            <translation>First withdraw the onregelmatigheid.</translation>
        </message>
        <message>
            <source>Trek eerst de procesaanwijzing in, als die er niet was.</source>
            <translation>First withdraw the procesaanwijzing, if there was none.</translation>
        </message>
        <message>
            <source>Trek eerst {0} in.</source>
            <translation>First withdraw {0}.</translation>
        </message>
        <message>
            <source>Typ een naam.</source>
            <translation>Type a name.</translation>
        </message>
        <message>
            <source>Typ wat u zag.</source>
            <translation>Type what you saw.</translation>
        </message>
        <message>
            <source>U bent 18 jaar of ouder op de dag van de stemming.</source>
            <translation>You are 18 or older on the day of the voting.</translation>
        </message>
        <message>
            <source>U bent geen gekozen lid van dit vertegenwoordigend orgaan.</source>
            <translation>You are not an elected member of this representative body.</translation>
        </message>
        <message>
            <source>U bent geen kandidaat bij deze verkiezing.</source>
            <translation>You are not a candidate at this election.</translation>
        </message>
        <message>
            <source>U bent geen lid van de Kiesraad.</source>
            <translation>You are not a member of the Kiesraad.</translation>
        </message>
        <message>
            <source>U bent niet ontzet uit het kiesrecht op de dag van uw aanwijzing.</source>
            <translation>You were not deprived of the right to vote on the day of your appointment.</translation>
        </message>
        <message>
            <source>U bent te herkennen zoals hieronder staat.</source>
            <translation>You can be recognised as stated below.</translation>
        </message>
        <message>
            <source>U hebt een aanwijzingsbewijs van de Kiesraad.</source>
            <translation>You have a certificate of appointment of the Kiesraad.</translation>
        </message>
        <message>
            <source>U hebt geen andere functie in het verkiezingsproces.</source>
            <translation>You have no other function in the election process.</translation>
        </message>
        <message>
            <source>U koos alleen het verloop.</source>
            <translation>You chose the course of events only.</translation>
        </message>
        <message>
            <source>U kunt gewoon verder.</source>
            <translation>You can just go on.</translation>
        </message>
        <message>
            <source>U liet dit staan zoals het was.</source>
            <translation>You left this as it was.</translation>
        </message>
        <message>
            <source>U maakte de code voor deze laptop.</source>
            <translation>You made the code for this laptop.</translation>
        </message>
        <message>
            <source>U neemt waar na een signaal, maar welk signaal ontbreekt.</source>
            <translation>You observe after a signal, but it does not say which.</translation>
        </message>
        <message>
            <source>U volgde de instructie van de Kiesraad.</source>
            <translation>You followed the instruction of the Kiesraad.</translation>
        </message>
        <message>
            <source>Uitkomst: {0}</source>
            <translation>Outcome: {0}</translation>
        </message>
        <message>
            <source>Uw verklaring voor deze verkiezing ontbreekt.</source>
            <translation>Your declaration for this election is missing.</translation>
        </message>
        <message>
            <source>Van dit signaal is al een onregelmatigheid vastgelegd.</source>
            <translation>An onregelmatigheid was recorded of this signal already.</translation>
        </message>
        <message>
            <source>Verander niets aan de map. Bel het bureau. Uw gegevens staan er nog.</source>
            <translation>Change nothing in the folder. Call the bureau. Your data is still there.</translation>
        </message>
        <message>
            <source>Vergrendel, en ga verder met een nieuw dossier. Bel het bureau.</source>
            <translation>Lock, and go on with a new dossier. Call the bureau.</translation>
        </message>
        <message>
            <source>Verklaar dit, of bel het bureau. Begin nog niet met waarnemen.</source>
            <translation>Declare this, or call the bureau. Do not start observing yet.</translation>
        </message>
        <message>
            <source>Verklaring afgelegd</source>
            <translation>Declaration made</translation>
        </message>
        <message>
            <source>Vermelding in PV genoteerd</source>
            <translation>Mention in PV noted</translation>
        </message>
        <message>
            <source>Verstuur wat er is. Vraag het bureau om een nieuw pakket.</source>
            <translation>Send what there is. Ask the bureau for a new package.</translation>
        </message>
        <message>
            <source>Vertel het, en bevestig het per mail.</source>
            <translation>Tell it, and confirm it by mail.</translation>
        </message>
        <message>
            <source>Vertel het, verstuur de mail, en noteer beide.</source>
            <translation>Tell it, send the mail, and note both.</translation>
        </message>
        <message>
            <source>Verteld genoteerd</source>
            <translation>Noted as told</translation>
        </message>
        <message>
            <source>Vertrek genoteerd</source>
            <translation>Departure noted</translation>
        </message>
        <message>
            <source>Voeg de foto of het bestand opnieuw toe.</source>
            <translation>Add the photo or the file again.</translation>
        </message>
        <message>
            <source>Voeg het bestand opnieuw toe.</source>
            <translation>Add the file again.</translation>
        </message>
        <message>
            <source>Voeg het bestand toe naast het formulier.</source>
            <translation>Add the file beside the form.</translation>
        </message>
        <message>
            <source>Voor de minister van BZK</source>
            <translation>For the minister of the Interior</translation>
        </message>
        <message>
            <source>Voor een advies tot herstemming</source>
            <translation>For advice to vote again</translation>
        </message>
        <message>
            <source>Voor het evaluatieadvies</source>
            <translation>For the evaluation advice</translation>
        </message>
        <message>
            <source>Voor het nummer stonden nullen. Die zijn weg.</source>
            <translation>There were zeros before the number. They are gone.</translation>
        </message>
        <message>
            <source>Vraag de beheerder om ze bij het adres van de proxy te zetten.</source>
            <translation>Ask the administrator to put them in the address of the proxy.</translation>
        </message>
        <message>
            <source>Vraag de gemeente om een CSV, een spreadsheet of EML.</source>
            <translation>Ask the municipality for a CSV, a spreadsheet or EML.</translation>
        </message>
        <message>
            <source>Vraag de waarnemer welk bureau zijn laptop toeliet, en breng het daar.</source>
            <translation>Ask the observer which bureau admitted the laptop, and take it there.</translation>
        </message>
        <message>
            <source>Vraag eerst toelating aan het bureau.</source>
            <translation>First ask the bureau for admission.</translation>
        </message>
        <message>
            <source>Vraag het bureau om een nieuw antwoord. Uw gegevens staan er nog.</source>
            <translation>Ask the bureau for a new answer. Your data is still there.</translation>
        </message>
        <message>
            <source>Vraag het bureau om een nieuw pakket.</source>
            <translation>Ask the bureau for a new package.</translation>
        </message>
        <message>
            <source>Vraag het bureau om een nieuwe versie van {0}.</source>
            <translation>Ask the bureau for a new version of {0}.</translation>
        </message>
        <message>
            <source>Vraag het bureau om een persoonlijk bestand bij dit pakket.</source>
            <translation>Ask the bureau for a personal file with this package.</translation>
        </message>
        <message>
            <source>Vraag het bureau om het adres. Vertellen kan al wel.</source>
            <translation>Ask the bureau for the address. You can tell already.</translation>
        </message>
        <message>
            <source>Vraag het bureau om het programma opnieuw te bouwen.</source>
            <translation>Ask the bureau to build the program again.</translation>
        </message>
        <message>
            <source>Vraag het bureau om schrijfrecht.</source>
            <translation>Ask the bureau for the right to write.</translation>
        </message>
        <message>
            <source>Vraag het bureau wie u vertelt. Schrijf waarom.</source>
            <translation>Ask the bureau whom you tell. Write why.</translation>
        </message>
        <message>
            <source>Vraag toelating aan het bureau. U kunt gewoon doorwerken.</source>
            <translation>Ask the bureau for admission. You can just go on working.</translation>
        </message>
        <message>
            <source>Vraag {0}: het type “{1}” bestaat niet.</source>
            <translation>Question {0}: the type “{1}” does not exist.</translation>
        </message>
        <message>
            <source>Vraag {0}: in het bestand “{1}” ontbreekt de kolom “{2}”.</source>
            <translation>Question {0}: in the file “{1}” the column “{2}” is missing.</translation>
        </message>
        <message>
            <source>Vraag {0}: {1}</source>
            <translation>Question {0}: {1}</translation>
        </message>
        <message>
            <source>Vul beide in.</source>
            <translation>Fill in both.</translation>
        </message>
        <message>
            <source>Vul dat aan bij de procesaanwijzing.</source>
            <translation>Complete that at the procesaanwijzing.</translation>
        </message>
        <message>
            <source>Vul de drie kenmerken in.</source>
            <translation>Fill in the three criteria.</translation>
        </message>
        <message>
            <source>Vul een breedtegraad en een lengtegraad in.</source>
            <translation>Fill in a latitude and a longitude.</translation>
        </message>
        <message>
            <source>Vul een datum en een tijd in die bestaan.</source>
            <translation>Fill in a date and a time that exist.</translation>
        </message>
        <message>
            <source>Vul een datum in die bestaat.</source>
            <translation>Fill in a date that exists.</translation>
        </message>
        <message>
            <source>Vul een getal in.</source>
            <translation>Fill in a number.</translation>
        </message>
        <message>
            <source>Vul een heel getal in, zonder punt of komma.</source>
            <translation>Fill in a whole number, without a point or comma.</translation>
        </message>
        <message>
            <source>Vul een tijd in tussen 00.00 en 23.59 uur.</source>
            <translation>Fill in a time between 00:00 and 23:59.</translation>
        </message>
        <message>
            <source>WIMS-invulformulier ({0})</source>
            <translation>WIMS form ({0})</translation>
        </message>
        <message>
            <source>WIMS-uittreksel zonder nummers ({0})</source>
            <translation>WIMS extract without numbers ({0})</translation>
        </message>
        <message>
            <source>Wacht even. De laptop probeert het vanzelf opnieuw.</source>
            <translation>Wait a moment. The laptop tries again by itself.</translation>
        </message>
        <message>
            <source>Wacht {0} seconden.</source>
            <translation>Wait {0} seconds.</translation>
        </message>
        <message>
            <source>Werk door met uw pakket en bel het bureau.</source>
            <translation>Go on with your package and call the bureau.</translation>
        </message>
        <message>
            <source>Werk door met uw pakket, of vraag het bureau om de laatste versie.</source>
            <translation>Go on with your package, or ask the bureau for the last version.</translation>
        </message>
        <message>
            <source>Werk het programma bij, of vraag het bureau om een ander bestand.</source>
            <translation>Update the program, or ask the bureau for another file.</translation>
        </message>
        <message>
            <source>Werk het programma bij.</source>
            <translation>Update the program.</translation>
        </message>
        <message>
            <source>Werkdag gesloten</source>
            <translation>Working day closed</translation>
        </message>
        <message>
            <source>Werkdag sluiten</source>
            <translation>Close the working day</translation>
        </message>
        <message>
            <source>Wij vertelden u dit al op {0}.</source>
            <translation>Wij vertelden u dit al op {0}.</translation>
        </message>
        <message>
            <source>Wijzig de tijd van vertrek.</source>
            <translation>Change the time of departure.</translation>
        </message>
        <message>
            <source>Wijzig de tijd.</source>
            <translation>Change the time.</translation>
        </message>
        <message>
            <source>Wijzig deze tijd, of corrigeer de tijd van de aanwijzing.</source>
            <translation>Change this time, or correct the time of the procesaanwijzing.</translation>
        </message>
        <message>
            <source>Wijziging van een onregelmatigheid</source>
            <translation>Change of an onregelmatigheid</translation>
        </message>
        <message>
            <source>Wijziging van een signaal</source>
            <translation>Change of a signal</translation>
        </message>
        <message>
            <source>Wijziging: {0}</source>
            <translation>Change: {0}</translation>
        </message>
        <message>
            <source>X en Y waren verwisseld. Zij zijn omgedraaid.</source>
            <translation>X and Y were swapped. They have been turned round.</translation>
        </message>
        <message>
            <source>X en Y wijzen een andere plaats aan dan breedte en lengte. Die gelden.</source>
            <translation>X and Y point to another place than latitude and longitude. The latter count.</translation>
        </message>
        <message>
            <source>Zet de tijdzone goed. Anders klopt geen tijd in mails en stukken.</source>
            <translation>Set the time zone right. Else no time in mails and documents is right.</translation>
        </message>
        <message>
            <source>Zet overleg, escalatie, procesaanwijzing en rapportage in deze volgorde.</source>
            <translation>Put consultation, escalation, procesaanwijzing and report in this order.</translation>
        </message>
        <message>
            <source>Zoek de plek in de lijst.</source>
            <translation>Find the place in the list.</translation>
        </message>
        <message>
            <source>Zonder titel</source>
            <translation>Without a title</translation>
        </message>
        <message>
            <source>Zonder verantwoordelijke is er geen keten.</source>
            <translation>Without somebody responsible there is no chain.</translation>
        </message>
        <message>
            <source>antwoord op een verzoek om herstel</source>
            <translation>answer to a recovery request</translation>
        </message>
        <message>
            <source>background:#ffc857;padding:4pt 8pt</source>
            <translation>background:#ffc857;padding:4pt 8pt</translation>
        </message>
        <message>
            <source>centraal stembureau</source>
            <translation>central polling station</translation>
        </message>
        <message>
            <source>de gemeente</source>
            <translation>the municipality</translation>
        </message>
        <message>
            <source>de minister</source>
            <translation>the minister</translation>
        </message>
        <message>
            <source>de notitie</source>
            <translation>the note</translation>
        </message>
        <message>
            <source>de onregelmatigheid</source>
            <translation>the onregelmatigheid</translation>
        </message>
        <message>
            <source>de procesaanwijzing</source>
            <translation>the procesaanwijzing</translation>
        </message>
        <message>
            <source>de waarneming</source>
            <translation>the waarneming</translation>
        </message>
        <message>
            <source>deel van een herstel</source>
            <translation>part of a recovery</translation>
        </message>
        <message>
            <source>deze code staat niet op de lijst van het auditlog</source>
            <translation>this code is not on the list of the audit log</translation>
        </message>
        <message>
            <source>dict[str, str]</source>
            <translation>dict[str, str]</translation>
        </message>
        <message>
            <source>dubbele sleutel</source>
            <translation>double key</translation>
        </message>
        <message>
            <source>een burgerservicenummer</source>
            <translation>a citizen service number (BSN)</translation>
        </message>
        <message>
            <source>een e-mailadres</source>
            <translation>an e-mail address</translation>
        </message>
        <message>
            <source>een geboortedatum</source>
            <translation>a date of birth</translation>
        </message>
        <message>
            <source>een naam</source>
            <translation>a name</translation>
        </message>
        <message>
            <source>een onregelmatigheid heeft alle drie de kenmerken (R-ONR-1)</source>
            <translation>an onregelmatigheid has all three criteria (R-ONR-1)</translation>
        </message>
        <message>
            <source>een overgeslagen trede heeft een toelichting (R-ESC-5)</source>
            <translation>a skipped step has an explanation (R-ESC-5)</translation>
        </message>
        <message>
            <source>een rekeningnummer</source>
            <translation>an account number</translation>
        </message>
        <message>
            <source>een telefoonnummer</source>
            <translation>a telephone number</translation>
        </message>
        <message>
            <source>geen age</source>
            <translation>no age</translation>
        </message>
        <message>
            <source>geen base64</source>
            <translation>no base64</translation>
        </message>
        <message>
            <source>gemeentelijk stembureau</source>
            <translation>municipal polling station</translation>
        </message>
        <message>
            <source>het openbaar lichaam</source>
            <translation>the public body</translation>
        </message>
        <message>
            <source>het signaal</source>
            <translation>the signaal</translation>
        </message>
        <message>
            <source>het waterschap</source>
            <translation>the water authority</translation>
        </message>
        <message>
            <source>in het auditlog staat een id, geen tekst</source>
            <translation>the audit log holds an id, no text</translation>
        </message>
        <message>
            <source>is er nog niet</source>
            <translation>is not there yet</translation>
        </message>
        <message>
            <source>is nog concept</source>
            <translation>is still a draft</translation>
        </message>
        <message>
            <source>nationaal briefstembureau</source>
            <translation>national postal polling station</translation>
        </message>
        <message>
            <source>niet mogelijk</source>
            <translation>not possible</translation>
        </message>
        <message>
            <source>nr. {0}</source>
            <translation>no. {0}</translation>
        </message>
        <message>
            <source>op {0}</source>
            <translation>on {0}</translation>
        </message>
        <message>
            <source>openbaar lichaam</source>
            <translation>public body</translation>
        </message>
        <message>
            <source>verzoek om herstel</source>
            <translation>recovery request</translation>
        </message>
        <message>
            <source>zout moet 16 bytes zijn</source>
            <translation>salt must be 16 bytes</translation>
        </message>
        <message>
            <source>{0} De rest is leeg.</source>
            <translation>{0} The rest is empty.</translation>
        </message>
        <message>
            <source>{0} Zet “ om tekst met een scheidingsteken.</source>
            <translation>{0} Put “ round text with a separator.</translation>
        </message>
        <message>
            <source>{0} beslist niet zelf</source>
            <translation>{0} does not decide itself</translation>
        </message>
        <message>
            <source>{0} bezoek heeft een vertrektijd</source>
            <translation>{0} visit has a time of departure</translation>
        </message>
        <message>
            <source>{0} bezoeken hebben een vertrektijd</source>
            <translation>{0} visits have a time of departure</translation>
        </message>
        <message>
            <source>{0} formulier is nog niet af</source>
            <translation>{0} form is not finished yet</translation>
        </message>
        <message>
            <source>{0} formulier vastgelegd</source>
            <translation>{0} form recorded</translation>
        </message>
        <message>
            <source>{0} formulieren vastgelegd</source>
            <translation>{0} forms recorded</translation>
        </message>
        <message>
            <source>{0} formulieren zijn nog niet af</source>
            <translation>{0} forms are not finished yet</translation>
        </message>
        <message>
            <source>{0} heeft geen teken voor {1}</source>
            <translation>{0} has no character for {1}</translation>
        </message>
        <message>
            <source>{0} is alleen te lezen</source>
            <translation>{0} can only be read</translation>
        </message>
        <message>
            <source>{0} is geen JSON</source>
            <translation>{0} is not JSON</translation>
        </message>
        <message>
            <source>{0} is niet te lezen. Bewaar het als “CSV UTF-8”.</source>
            <translation>{0} cannot be read. Save it as “CSV UTF-8”.</translation>
        </message>
        <message>
            <source>{0} is niet te lezen. Sluit het bestand.</source>
            <translation>{0} cannot be read. Close the file.</translation>
        </message>
        <message>
            <source>{0} is niet te schrijven. Er is niets veranderd.</source>
            <translation>{0} cannot be written. Nothing was changed.</translation>
        </message>
        <message>
            <source>{0} is niet weg te halen. Sluit het bestand.</source>
            <translation>{0} cannot be taken away. Close the file.</translation>
        </message>
        <message>
            <source>{0} is nog niet toegelaten.</source>
            <translation>{0} has not been admitted yet.</translation>
        </message>
        <message>
            <source>{0} kan niet worden weggehaald.</source>
            <translation>{0} cannot be removed.</translation>
        </message>
        <message>
            <source>{0} kennisgeving gedaan</source>
            <translation>{0} kennisgeving done</translation>
        </message>
        <message>
            <source>{0} kennisgeving is nog open</source>
            <translation>{0} kennisgeving is still open</translation>
        </message>
        <message>
            <source>{0} kennisgevingen gedaan</source>
            <translation>{0} kennisgevingen done</translation>
        </message>
        <message>
            <source>{0} kennisgevingen zijn nog open</source>
            <translation>{0} kennisgevingen are still open</translation>
        </message>
        <message>
            <source>{0} notitie bewaard</source>
            <translation>{0} note kept</translation>
        </message>
        <message>
            <source>{0} notities bewaard</source>
            <translation>{0} notes kept</translation>
        </message>
        <message>
            <source>{0} procesaanwijzing is compleet</source>
            <translation>{0} procesaanwijzing is complete</translation>
        </message>
        <message>
            <source>{0} procesaanwijzingen zijn compleet</source>
            <translation>{0} procesaanwijzingen are complete</translation>
        </message>
        <message>
            <source>{0} signaal beoordeeld</source>
            <translation>{0} signal assessed</translation>
        </message>
        <message>
            <source>{0} signaal is niet beoordeeld</source>
            <translation>{0} signal is not assessed</translation>
        </message>
        <message>
            <source>{0} signalen beoordeeld</source>
            <translation>{0} signals assessed</translation>
        </message>
        <message>
            <source>{0} signalen zijn niet beoordeeld</source>
            <translation>{0} signals are not assessed</translation>
        </message>
        <message>
            <source>{0} stemt niet op {1}: {2}.</source>
            <translation>{0} does not vote on {1}: {2}.</translation>
        </message>
        <message>
            <source>{0} tot {1}</source>
            <translation>{0} to {1}</translation>
        </message>
        <message>
            <source>{0} vraag open</source>
            <translation>{0} question open</translation>
        </message>
        <message>
            <source>{0} vragen open</source>
            <translation>{0} questions open</translation>
        </message>
        <message>
            <source>{0} vragen zijn nog open of fout.</source>
            <translation>{0} questions are still open or wrong.</translation>
        </message>
        <message>
            <source>{0} {1}: nieuw</source>
            <translation>{0} {1}: new</translation>
        </message>
        <message>
            <source>{0} {1}: weg</source>
            <translation>{0} {1}: gone</translation>
        </message>
        <message>
            <source>{0}, bestand</source>
            <translation>{0}, file</translation>
        </message>
        <message>
            <source>{0}, hash</source>
            <translation>{0}, hash</translation>
        </message>
        <message>
            <source>{0}, locatie</source>
            <translation>{0}, location</translation>
        </message>
        <message>
            <source>{0}, regel {1}</source>
            <translation>{0}, line {1}</translation>
        </message>
        <message>
            <source>{0}, toewijzing {1}</source>
            <translation>{0}, assignment {1}</translation>
        </message>
        <message>
            <source>{0}, trede</source>
            <translation>{0}, step</translation>
        </message>
        <message>
            <source>{0}, {1}, met {2}. {3} {4}</source>
            <translation>{0}, {1}, with {2}. {3} {4}</translation>
        </message>
        <message>
            <source>{0}.{1} uur</source>
            <translation>{0}:{1}</translation>
        </message>
        <message>
            <source>{0}: de kolommen zijn {1}.</source>
            <translation>{0}: the columns are {1}.</translation>
        </message>
        <message>
            <source>{0}: deze regel heeft te veel of te weinig velden.</source>
            <translation>{0}: this line has too many or too few fields.</translation>
        </message>
        <message>
            <source>{0}: het aantal is gelijk, de inhoud niet</source>
            <translation>{0}: the number is the same, the content is not</translation>
        </message>
        <message>
            <source>{0}: hier {1}, in het register {2}</source>
            <translation>{0}: here {1}, in the register {2}</translation>
        </message>
        <message>
            <source>{0}: van versie {1} naar versie {2}</source>
            <translation>{0}: from version {1} to version {2}</translation>
        </message>
        <message>
            <source>{0}: {1} weet het nog niet</source>
            <translation>{0}: {1} does not know yet</translation>
        </message>
        <message>
            <source>{0}: “{1}” is geen dag (jjjj-mm-dd).</source>
            <translation>{0}: “{1}” is not a day (yyyy-mm-dd).</translation>
        </message>
        <message>
            <source>{0}; maar uitgesproken door iemand anders: {1}</source>
            <translation>{0}; but spoken by somebody else: {1}</translation>
        </message>
        <message>
            <source>“Stembureau” voor de naam en de postcode erachter zijn weggehaald.</source>
            <translation>“Stembureau” before the name and the postcode after it were taken away.</translation>
        </message>
        <message>
            <source>“{0}” bestaat niet in dit formulier.</source>
            <translation>“{0}” does not exist in this form.</translation>
        </message>
    </context>
</TS>
