import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../src/note-language/guess-language.ts';

/** One note, in many languages: two sentences about backups, two about dinner. */
const texts: Record<string, string> = {
  en: 'The backup runs every night and copies all the files to the second disk. Check in the morning whether there was an error. For dinner we need onions, which are almost gone. My sister brings the bread.',
  de: 'Die Sicherung läuft jede Nacht und kopiert alle Dateien auf die zweite Platte. Am Morgen nachsehen, ob es einen Fehler gab. Für das Abendessen brauchen wir Zwiebeln, die sind fast alle. Meine Schwester bringt das Brot.',
  fr: 'La sauvegarde tourne chaque nuit et copie tous les fichiers sur le deuxième disque. Vérifier le matin s’il y a eu une erreur. Pour le dîner il nous faut des oignons, il n’en reste presque plus. Ma sœur apporte le pain.',
  es: 'La copia se hace cada noche y guarda todos los archivos en el segundo disco. Por la mañana hay que mirar si hubo un error. Para la cena nos faltan cebollas, que ya casi no quedan. Mi hermana trae el pan.',
  pt: 'A cópia é feita todas as noites e guarda os ficheiros no segundo disco. De manhã é preciso ver se não houve um erro. Para o jantar ainda não temos cebolas, já quase não há nenhuma. A minha irmã também traz uma sobremesa.',
  it: 'Il salvataggio parte ogni notte e copia tutti i file sul secondo disco. La mattina bisogna guardare se c’è stato un errore. Per la cena servono le cipolle, che sono quasi finite. Mia sorella porta il pane.',
  nl: 'De reservekopie loopt elke nacht en zet alle bestanden op de tweede schijf. Kijk ’s ochtends of er een fout was. Voor het eten hebben we uien nodig, die zijn bijna op. Mijn zus brengt het brood mee.',
  pl: 'Kopia zapasowa robi się co noc i przenosi wszystkie pliki na drugi dysk. Rano trzeba sprawdzić, czy nie było błędu. Na kolację potrzebujemy cebuli, bo prawie się skończyła. Moja siostra przyniesie chleb.',
  cs: 'Záloha běží každou noc a kopíruje všechny soubory na druhý disk. Ráno je třeba zkontrolovat, jestli nenastala chyba. K večeři potřebujeme cibuli, která už skoro došla. Moje sestra přinese chleba.',
  sk: 'Záloha beží každú noc a kopíruje všetky súbory na druhý disk. Ráno treba skontrolovať, či nenastala chyba. Na večeru potrebujeme cibuľu, ktorá sa už takmer minula. Moja sestra prinesie chlieb.',
  sl: 'Varnostna kopija teče vsako noč in prenese vse datoteke na drugi disk. Zjutraj je treba preveriti, ali je prišlo do napake. Za večerjo potrebujemo čebulo, ki je je skoraj zmanjkalo. Moja sestra prinese kruh.',
  hr: 'Sigurnosna kopija radi se svake noći prije ponoći na drugo računalo. Uvijek ujutro treba vidjeti gdje je nastala greška. Popis za večeru je ovdje, a luk je dobar samo dok nije mekan. Moja sestra donosi kruh.',
  tr: 'Yedekleme her gece çalışır ve bütün dosyaları ikinci diske kopyalar. Sabah bir hata olup olmadığına bakmak gerekiyor. Akşam yemeği için soğan lazım, neredeyse hiç kalmadı. Kız kardeşim ekmek getirecek.',
  sv: 'Säkerhetskopian körs varje natt och lägger alla filer på den andra disken. På morgonen ska man titta om det blev något fel. Till middagen behöver vi lök, den är nästan slut. Min syster tar med sig bröd.',
  da: 'Sikkerhedskopien kører hver nat og lægger alle filer på den anden disk. Om morgenen ser jeg efter, om der var noget galt. Til aftensmad skal vi kun bruge nogle løg, dem er der næsten ikke flere af. Min søster tager brød med.',
  no: 'Sikkerhetskopien kjøres hver natt og legger alle filene på den andre disken. Om morgenen ser jeg etter om det var noe galt. Til middag trenger vi bare noen løk, det er nesten ikke mer igjen av dem. Søsteren min tar med brød.',
  fi: 'Varmuuskopio tehdään joka yö ja kaikki tiedostot siirretään toiselle levylle. Aamulla pitää katsoa, tuliko virheitä. Illalliselle tarvitaan sipulia, joka on melkein loppu. Siskoni tuo leivän mukanaan.',
  hu: 'A mentés minden éjjel lefut, és az összes fájlt átmásolja a második lemezre. Reggel meg kell nézni, hogy volt-e hiba. A vacsorához hagyma kell, mert már majdnem elfogyott. A nővérem hozza a kenyeret.',
  ro: 'Copia de siguranță rulează în fiecare noapte și mută toate fișierele pe al doilea disc. Dimineața trebuie verificat dacă a fost vreo eroare. Pentru cină avem nevoie de ceapă, care aproape s-a terminat. Sora mea aduce pâinea.',
  ca: 'La còpia es fa cada nit i desa tots els fitxers al segon disc. Al matí cal mirar si hi ha hagut cap error. Per sopar ens falten cebes, que ja gairebé no en queden. La meva germana porta el pa.',
  gl: 'A copia faise cada noite, cando xa non hai ninguén, e garda os ficheiros nunha unidade externa. Pola mañá hai que mirar se ten algunha falla. Para cear non hai cebolas. A miña irmá trae o pan e unha torta.',
  vi: 'Bản sao lưu chạy mỗi đêm và chép tất cả các tệp sang ổ đĩa thứ hai. Buổi sáng cần xem có lỗi gì không. Bữa tối cần thêm hành vì đã gần hết rồi. Chị tôi sẽ mang bánh mì đến.',
  id: 'Cadangan berjalan setiap malam dan menyalin semua berkas ke cakram kedua. Pagi hari harus diperiksa apakah ada kesalahan. Untuk makan malam kita butuh bawang karena hampir habis. Kakak saya akan membawa roti.',
  ms: 'Salinan dibuat setiap malam kerana semua fail mesti ada pada cakera kedua. Pada waktu pagi kita boleh melihat sama ada salinan itu berjaya. Untuk makan malam bawang sudah tiada. Kakak saya akan membawa roti selepas kerja.',
  ru: 'Резервная копия создаётся каждую ночь, и все файлы попадают на второй диск. Утром нужно проверить, были ли ошибки. На ужин нужен лук, он почти закончился. Моя сестра принесёт хлеб и сыр.',
  uk: 'Резервна копія створюється щоночі, і всі файли потрапляють на другий диск. Вранці треба перевірити, чи були помилки. На вечерю потрібна цибуля, вона майже закінчилася. Моя сестра принесе хліб.',
  bg: 'Резервното копие се прави всяка нощ и всички файлове отиват на втория диск. Сутринта трябва да се провери дали е имало грешка. За вечеря трябва лук, който почти свърши. Сестра ми ще донесе хляб, а сиренето съм го купил.',
  sr: 'Резервна копија се прави сваке ноћи и све датотеке иду на други диск. Ујутру треба проверити да ли је било грешака, па ћемо их исправити. За вечеру нам треба лук, којег готово нема. Моја сестра доноси хлеб, а ја ђачку свеску.',
  el: 'Το αντίγραφο γίνεται κάθε βράδυ και όλα τα αρχεία πάνε στον δεύτερο δίσκο. Η αδερφή μου φέρνει το ψωμί.',
  he: 'הגיבוי רץ בכל לילה ומעתיק את כל הקבצים לדיסק השני. בבוקר צריך לבדוק אם הייתה שגיאה.',
  ar: 'تعمل النسخة الاحتياطية كل ليلة وتنسخ جميع الملفات إلى القرص الثاني. في الصباح يجب التحقق من وجود خطأ.',
  fa: 'نسخهٔ پشتیبان هر شب اجرا می‌شود و همهٔ پرونده‌ها را روی دیسک دوم می‌گذارد. صبح باید ببینیم که خطایی پیش آمده یا نه.',
  hi: 'बैकअप हर रात चलता है और सारी फ़ाइलों की नकल दूसरी डिस्क पर रखता है। सुबह देखना है कि कोई गलती तो नहीं हुई।',
  th: 'การสำรองข้อมูลทำงานทุกคืนและคัดลอกไฟล์ทั้งหมดไปยังดิสก์ที่สอง',
  zh: '备份每天晚上运行，会把所有的文件复制到第二个硬盘上。早上要看一下有没有出现错误。',
  'zh-Hant': '備份每天晚上運行，會把所有的檔案複製到第二個硬碟上。早上要看一下有沒有出現錯誤。',
  ja: 'バックアップは毎晩実行され、すべてのファイルを二台目のディスクにコピーします。朝にエラーがないか確認すること。',
  ko: '백업은 매일 밤 실행되며 모든 파일을 두 번째 디스크로 복사한다. 아침에 오류가 있었는지 확인할 것.',
};

describe.each(Object.entries(texts))('%s', (language, text) => {
  test('alone', async () => {
    expect(await guessLanguage(text)).toBe(language);
  });

  test('between code, commands, names and links', async () => {
    const note = `Content-Type: text/x-zim-wiki
Creation-Date: 2020-05-04T10:00:00+02:00

====== BACKUP ======
Created Monday 04 May 2020

'''
the code is not what the note is about, and that is the end of it
'''
$ rsync -a --delete the files and the rest of it
\`\`\`
for file in the list of files; do echo this is the file; done
\`\`\`
${text.replaceAll(/[.。।] ?/g, '$&\n')}
* [[:Home:The Page of the Day]] {{./the picture of it.png}} ''is this the one''
{{{code: lang="sh" linenumbers="True"
is it the same as that
}}}
* https://example.org/this/is/the/way/to/it, anna.miller@example.org, 555 1234, README.md
* Anna Miller
* Bob Stone, Springfield
`;
    expect(await guessLanguage(note)).toBe(language);
  });
});

describe('no language', () => {
  test.each([
    ['nothing', ''],
    ['a command', 'kubectl apply -f pod.yaml'],
    [
      'commands',
      'mysql -u root -p\ncurl -o file.tgz mirror.example.com\ndig +short mx example.com\ndu -sh *\nyes or no',
    ],
    [
      'names',
      'Anna Miller\nJosé da Silva\nJan van der Berg\nAndré Dupont\nMaria dos Santos\nGiulia De Luca\nPaweł Nowak',
    ],
    [
      'addresses',
      '12 Rue de la Paix, 75002 Paris\nVia del Corso 8, 00186 Roma\nRua das Flores 5, Lisboa\n5 High Street',
    ],
    ['packages', 'libgtk-3-common\npython3-xdg\nnode-es-abstract\nfonts-noto-cjk\ndebian-faq-de\ncan-utils'],
    ['numbers', '1.5 2020-01-01 12:00 100 EUR\n30 % 40 % 50 %\n+49 30 1234567'],
    [
      'music',
      'Edith Piaf: La Vie en Rose\nJuanes: La Camisa Negra\nMozart: Die Zauberflöte\nVivaldi: Le Quattro Stagioni',
    ],
    ['a few words', 'no problem, do it'],
    [
      'Bosnian, or Serbian, or Croatian',
      'Moja sestra donosi nam novi sto i dvije stolice, a ja im kuham ručak dok oni rade na krovu kuće.',
    ],
    [
      'Kazakh',
      'Сақтық көшірме әр түнде жасалады және барлық файлдар екінші дискіге көшіріледі. Таңертең қате болды ма, соны тексеру керек.',
    ],
    ['English with a Russian sentence', `${texts.en} ${texts.ru?.slice(0, 84)}`],
  ])('%s', async (_, text) => {
    expect(await guessLanguage(text)).toBeUndefined();
  });

  test('two languages by halves', async () => {
    expect(await guessLanguage([texts.fi as string, texts.hu as string].flatMap(text => [text, text]))).toBeUndefined();
  });
});

describe('the line that Zim writes into new notes', () => {
  const little = 'Jutro trzeba zapłacić czynsz i kupić chleb.';

  test('confirms a language', async () => {
    expect(await guessLanguage(little)).toBeUndefined();
    expect(await guessLanguage(`====== Dom ======\nCreated środa 07 luty 2018\n\n${little}`)).toBe('pl');
    expect(await guessLanguage(`====== Dom ======\nUtworzono środa 07 lutego 2018.\n\n${little}`)).toBe('pl');
  });

  test('does not decide on a language', async () => {
    expect(await guessLanguage(`Oprettet onsdag 04 december 2019\n\n${texts.en}`)).toBe('en');
    expect(await guessLanguage('Created środa 07 luty 2018\n\nsudo apt install nginx')).toBeUndefined();
  });
});

test('long and hostile notes take little time', async () => {
  const notes = [
    'a'.repeat(5e6),
    '['.repeat(1e5),
    '[[a|'.repeat(1e5),
    "''".repeat(1e5),
    '```\n'.repeat(1e5),
    '='.repeat(1e6),
  ];
  const start = performance.now();
  for (const note of notes) {
    expect(await guessLanguage(note)).toBeUndefined();
    expect(await guessLanguage(`${texts.sv}\n${note}`)).toBe('sv');
  }
  expect(await guessLanguage(Array.from({ length: 10_000 }, () => texts.sv as string))).toBe('sv');
  expect(performance.now() - start).toBeLessThan(3000);
});
