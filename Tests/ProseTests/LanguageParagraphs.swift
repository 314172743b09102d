/// A paragraph of a story in each language that can be told.
enum LanguageParagraphs {
  static let all: [(code: String, text: String)] = text.split(separator: "\n").map { line in
    let halves = line.split(separator: ":", maxSplits: 1)
    return (String(halves[0]), String(halves[1].dropFirst()))
  }

  private static let text = """
    en: The boat lay on the sand where they had left it, and nobody had come for the oars. She walked down to the water with her \
    shoes in her hand. “It will rain before night,” said the old man, but he did not get up from his chair.
    de: Das Boot lag noch auf dem Sand, wo sie es gelassen hatten, und niemand hatte die Ruder geholt. Sie ging mit den Schuhen \
    in der Hand zum Wasser hinunter. »Es wird noch vor der Nacht regnen«, sagte der alte Mann, aber er stand nicht von seinem \
    Stuhl auf.
    fr: Le bateau était resté sur le sable, là où ils l’avaient laissé, et personne n’était venu chercher les rames. Elle \
    descendit vers l’eau, ses chaussures à la main. « Il va pleuvoir avant la nuit », dit le vieil homme, mais il ne se leva pas \
    de sa chaise.
    es: La barca seguía en la arena donde la habían dejado, y nadie había venido por los remos. Ella bajó hasta el agua con los \
    zapatos en la mano. —Va a llover antes de la noche —dijo el viejo, pero no se levantó de su silla.
    it: La barca era rimasta sulla sabbia dove l’avevano lasciata, e nessuno era venuto a prendere i remi. Lei scese verso \
    l’acqua con le scarpe in mano. «Pioverà prima di notte», disse il vecchio, ma non si alzò dalla sua sedia.
    pt: O barco continuava na areia onde o tinham deixado, e ninguém tinha vindo buscar os remos. Ela desceu até à água com os \
    sapatos na mão. — Vai chover antes da noite — disse o velho, mas não se levantou da sua cadeira.
    ca: La barca encara era a la sorra on l’havien deixada, i ningú no havia vingut a buscar els rems. Ella va baixar fins a \
    l’aigua amb les sabates a la mà. —Plourà abans de la nit —va dir el vell, però no es va aixecar de la seva cadira.
    nl: De boot lag nog op het zand waar zij hem hadden achtergelaten, en niemand was de riemen komen halen. Zij liep met haar \
    schoenen in de hand naar het water. ‘Het gaat voor de nacht nog regenen,’ zei de oude man, maar hij stond niet op van zijn \
    stoel.
    sv: Båten låg kvar på sanden där de hade lämnat den, och ingen hade kommit för att hämta årorna. Hon gick ner till vattnet \
    med skorna i handen. ”Det blir regn före natten”, sade den gamle mannen, men han reste sig inte från sin stol.
    da: Båden lå stadig på sandet, hvor de havde efterladt den, og ingen var kommet efter årerne. Hun gik ned til vandet med \
    skoene i hånden. »Det bliver regn inden natten,« sagde den gamle mand, men han rejste sig ikke fra sin stol, og hun så kun på \
    ham.
    no: Båten lå fortsatt på sanden der de hadde forlatt den, og ingen hadde kommet etter årene. Hun gikk ned til vannet med \
    skoene i hånden. «Det blir regn før natten,» sa den gamle mannen, men han reiste seg ikke fra stolen, og hun så bare på ham.
    is: Báturinn lá enn á sandinum þar sem þau höfðu skilið hann eftir, og enginn hafði komið að sækja árarnar. Hún gekk niður að \
    sjónum með skóna í hendinni. „Það rignir fyrir nóttina,“ sagði gamli maðurinn, en hann stóð ekki upp úr stólnum.
    fi: Vene oli yhä hiekalla, johon he olivat sen jättäneet, eikä kukaan ollut tullut hakemaan airoja. Hän käveli veden luo \
    kengät kädessään. ”Ennen yötä tulee sade”, sanoi vanha mies, mutta hän ei noussut tuoliltaan, ja niin he vain odottivat.
    et: Paat oli ikka veel liival, kuhu nad olid selle jätnud, ja keegi ei olnud aerudele järele tulnud. Ta läks vee äärde, \
    kingad käes. „Enne ööd tuleb vihm,“ ütles vana mees, aga ta ei tõusnud oma toolilt ja siis nad ootasid, kuni see oli möödas.
    pl: Łódź leżała jeszcze na piasku, tam gdzie ją zostawili, i nikt nie przyszedł po wiosła. Ona zeszła do wody z butami w \
    ręku. – Będzie padać przed nocą – powiedział stary człowiek, ale nie wstał ze swojego krzesła, bo już było za późno.
    cs: Loď ležela ještě na písku, kde ji nechali, a nikdo si nepřišel pro vesla. Ona šla k vodě s botami v ruce. „Do noci bude \
    pršet,“ řekl starý muž, ale ze své židle nevstal, protože už bylo pozdě a nebylo co dělat.
    sk: Loď ležala ešte na piesku, kde ju nechali, a nikto si neprišiel po veslá. Ona išla k vode s topánkami v ruke. „Do noci \
    bude pršať,“ povedal starý muž, ale zo svojej stoličky nevstal, lebo už bolo neskoro a nebolo čo robiť.
    sl: Čoln je še vedno ležal na pesku, kjer so ga pustili, in nihče ni prišel po vesla. Ona je šla k vodi s čevlji v roki. \
    »Pred nočjo bo dež,« je rekel stari mož, a s svojega stola ni vstal, ker je bilo že pozno.
    hr: Čamac je još ležao na pijesku, gdje su ga ostavili, i nitko nije došao po vesla. Ona je sišla do vode s cipelama u ruci. \
    – Prije noći će padati kiša – reče stari čovjek, ali nije ustao sa svoje stolice, jer je već bilo kasno.
    sr: Чамац је још лежао на песку, где су га оставили, и нико није дошао по весла. Она је сишла до воде с ципелама у руци. – \
    Пре ноћи ће падати киша – рече стари човек, али није устао са своје столице, јер је већ било касно.
    hu: A csónak még ott feküdt a homokon, ahol hagyták, és senki sem jött el az evezőkért. A lány lement a vízhez, kezében a \
    cipőjével. – Estére már esni fog – mondta az öreg, de nem kelt fel a székéből, mert ez csak egy nap volt, és azt várta, hogy \
    vége legyen.
    ro: Barca era încă pe nisip, acolo unde o lăsaseră, și nimeni nu venise după vâsle. Ea a coborât la apă cu pantofii în mână. \
    „O să plouă până la noapte”, spuse bătrânul, dar nu se ridică de pe scaun, pentru că era mai târziu decât credea.
    tr: Tekne hâlâ bıraktıkları yerde, kumun üzerinde duruyordu ve kimse kürekleri almaya gelmemişti. Kız elinde ayakkabılarıyla \
    suya kadar yürüdü. “Geceden önce yağmur yağacak,” dedi yaşlı adam, ama sandalyesinden kalkmadı, çünkü bu onun için bir gün \
    daha demekti.
    la: Navis adhuc in harena erat, ubi eam reliquerant, et nemo ad remos venerat. Illa ad aquam descendit, quae non longe \
    aberat. Senex autem, qui sedebat, “ante noctem pluet” inquit, sed ex sella sua non surrexit, quod iam sero erat.
    id: Perahu itu masih di atas pasir, tempat mereka meninggalkannya, dan tidak ada orang yang datang untuk mengambil dayung. \
    Dia turun ke air dengan sepatu di tangan. “Akan hujan sebelum malam,” kata orang tua itu, tetapi dia tidak bangun dari \
    kursinya.
    vi: Chiếc thuyền vẫn ở trên cát, nơi họ đã để nó lại, và không có ai đến lấy mái chèo. Cô ấy đi xuống nước với đôi giày trong \
    tay. “Trời sẽ mưa trước khi đêm đến,” ông già nói, nhưng ông không đứng dậy, vì đó là một ngày như mọi ngày.
    ru: Лодка всё ещё лежала на песке, там, где они её оставили, и никто не пришёл за вёслами. Она спустилась к воде с туфлями в \
    руке. — До ночи будет дождь, — сказал старик, но он не встал со своего стула, как будто это было уже не для него.
    uk: Човен ще лежав на піску, де вони його залишили, і ніхто не прийшов за веслами. Вона спустилася до води з туфлями в руці. \
    — До ночі буде дощ, — сказав старий, але він не встав зі свого стільця, бо вже було пізно.
    be: Човен яшчэ ляжаў на пяску, дзе яны яго пакінулі, і ніхто не прыйшоў па вёслы. Яна спусцілася да вады з туфлямі ў руцэ. — \
    Да ночы будзе дождж, — сказаў стары, але ён не ўстаў са свайго крэсла, бо ўжо было позна.
    bg: Лодката още беше на пясъка, където я бяха оставили, и никой не беше дошъл за веслата. Тя слезе до водата с обувките си в \
    ръка. — Ще вали преди да се мръкне — каза старецът, но не стана от стола си, защото това не беше за него.
    el: Η βάρκα ήταν ακόμα στην άμμο, εκεί που την είχαν αφήσει, και κανείς δεν είχε έρθει για τα κουπιά.
    he: הסירה עדיין הייתה על החול, במקום שבו השאירו אותה, ואיש לא בא לקחת את המשוטים.
    ar: كان القارب لا يزال على الرمل حيث تركوه، ولم يكن هناك من جاء إلى المجاديف. قال الرجل إن المطر سيأتي قبل الليل، لكن أحدا لم \
    يقم عن الكرسي الذي كان في الظل، ثم نظر إلى البحر.
    fa: قایق هنوز روی شن بود، همان جا که آن را گذاشته بودند، و کسی برای پاروها نیامده بود. پیرمرد گفت که تا شب باران می آید، اما \
    او از جای خود بلند نشد و به آب نگاه کرد.
    hi: नाव अब भी रेत पर थी, जहाँ उन्होंने उसे छोड़ा था, और कोई चप्पू लेने नहीं आया था।
    th: เรือยังอยู่บนหาดทรายตรงที่พวกเขาทิ้งไว้ และไม่มีใครมาเอาไม้พาย
    ja: 舟はまだ砂の上にあった。誰も櫂を取りに来なかった。彼女は靴を手に持って水辺まで歩いた。
    zh: 船还在沙滩上，在他们离开它的地方，没有人来拿桨。她提着鞋子走到水边。老人说天黑以前会下雨。
    ko: 배는 그들이 두고 간 모래 위에 아직 있었고, 아무도 노를 가지러 오지 않았다.
    """
}
