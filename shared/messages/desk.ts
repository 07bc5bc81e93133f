import type { Translated } from './message.ts';

/** What the desk says when something goes wrong on disk or in a call. */
export const deskMessages = {
  'desk.no-answer': {
    en: 'The desk does not answer ({reason}). Your text is kept in this window: do not close it, and try again.',
    uk: 'Редакція не відповідає ({reason}). Ваш текст збережено в цьому вікні: не закривайте його і спробуйте ще раз.',
  },
  'desk.unknown-call': {
    en: 'Lede has no call named “{channel}”, so nothing was done.',
    uk: 'У Lede немає виклику «{channel}», тож нічого не зроблено.',
  },
  'desk.refused-call': {
    en: 'Lede refused the call “{channel}”: “{field}” is wrong ({problem}). Nothing was done.',
    uk: 'Lede відхилив виклик «{channel}»: хибне значення «{field}» ({problem}). Нічого не зроблено.',
  },
  'desk.session-closed': {
    en: 'This window is no longer connected to the desk. Copy your unsaved text, then reload the window.',
    uk: 'Це вікно більше не з’єднане з редакцією. Скопіюйте незбережений текст і перезавантажте вікно.',
  },
  'desk.fault': {
    en: 'Something went wrong inside Lede ({reason}). Your files are as they were; try again.',
    uk: 'У Lede стався внутрішній збій ({reason}). Файли не змінено; спробуйте ще раз.',
  },

  'desk.recovered': {
    en: 'Lede did not close this story properly. Your last edits were brought back from its journal.',
    uk: 'Цей матеріал не було закрито як слід. Останні правки відновлено з журналу.',
  },
  'desk.recovered-merged': {
    en: 'The story was changed elsewhere while your last edits were not yet in it. Both are in the text now.',
    uk: 'Матеріал змінили в іншому місці, коли ваших останніх правок у ньому ще не було. Тепер у тексті є і те, і те.',
  },
  'desk.recovered-conflicts': {
    en: {
      one: '{count} place was changed on both sides: both versions stand there, one after the other.',
      other: '{count} places were changed on both sides: both versions stand there, one after the other.',
    },
    uk: {
      one: '{count} місце змінено з обох боків: обидва варіанти стоять там поруч.',
      few: '{count} місця змінено з обох боків: обидва варіанти стоять там поруч.',
      many: '{count} місць змінено з обох боків: обидва варіанти стоять там поруч.',
      other: '{count} місця змінено з обох боків: обидва варіанти стоять там поруч.',
    },
  },
  'desk.journal-torn': {
    en: 'The very last edit was cut off while it was being written and had not been shown as saved: it was dropped.',
    uk: 'Найостаннішу правку обірвало під час запису, і збереженою вона не вважалася: її відкинуто.',
  },
  'desk.journal-damaged': {
    en: 'The journal of this story is damaged. What is sound in it has been taken.',
    uk: 'Журнал цього матеріалу пошкоджено. Усе, що в ньому ціле, взято.',
  },
  'desk.journal-put-aside': {
    en: 'The rest of the journal is kept beside the story as “{file}”.',
    uk: 'Решту журналу збережено поруч із матеріалом у файлі «{file}».',
  },
  'desk.out-of-step': {
    en: 'The window and the desk had different versions of the text. The window sends its text whole.',
    uk: 'Вікно й редакція мали різні версії тексту. Вікно надсилає текст повністю.',
  },
  'desk.no-common-version': {
    en: 'Neither the desk nor the history has the version that your edits started from, so they cannot be merged. Choose which text to keep; the other one stays in the history.',
    uk: 'Ні в редакції, ні в історії немає версії, з якої почалися ваші правки, тож об’єднати їх не можна. Виберіть, який текст залишити; інший збережеться в історії.',
  },
  'desk.not-as-written': {
    en: 'The disk gives “{file}” back other than it was written. Your edits are in the journal; copy your text elsewhere and have the disk checked.',
    uk: 'Диск повертає «{file}» не таким, яким його записано. Ваші правки є в журналі; скопіюйте текст в інше місце й перевірте диск.',
  },
  'desk.rescued': {
    en: 'Edits that could not be kept on the desk were brought back from your own data.',
    uk: 'Правки, які не вдалося зберегти в редакції, відновлено з ваших особистих даних.',
  },

  'desk.disk-full': {
    en: 'The disk is full: “{file}” could not be written. Free some space, then try again.',
    uk: 'Диск заповнено: не вдалося записати «{file}». Звільніть місце і спробуйте ще раз.',
  },
  'desk.read-only': {
    en: '“{file}” is on a disk that can only be read. Choose a desk folder on another disk, or make this one writable.',
    uk: '«{file}» лежить на диску лише для читання. Виберіть теку редакції на іншому диску або дозвольте запис на цей.',
  },
  'desk.no-permission': {
    en: 'The system does not let Lede use “{file}”. Check who may read and write it, then try again.',
    uk: 'Система не дає Lede доступу до «{file}». Перевірте дозволи на читання й запис і спробуйте ще раз.',
  },
  'desk.file-not-found': {
    en: '“{file}” is not there. It may have been moved or deleted.',
    uk: '«{file}» немає на місці. Можливо, його перемістили або видалили.',
  },
  'desk.not-a-folder': {
    en: '“{file}” needs a folder where there is a file. Move the file, or choose another folder.',
    uk: 'Для «{file}» потрібна тека, а на її місці лежить файл. Перемістіть файл або виберіть іншу теку.',
  },
  'desk.not-a-file': {
    en: '“{file}” is not an ordinary file, so it cannot be read.',
    uk: '«{file}» не є звичайним файлом, тож прочитати його не можна.',
  },
  'desk.name-too-long': {
    en: 'The name “{file}” is too long for this disk. Shorten it, or move the desk nearer to the top of the disk.',
    uk: 'Назва «{file}» задовга для цього диска. Скоротіть її або перемістіть редакцію ближче до кореня диска.',
  },
  'desk.file-busy': {
    en: 'Another program is using “{file}”. Close it there, then try again.',
    uk: '«{file}» зайнятий іншою програмою. Закрийте його там і спробуйте ще раз.',
  },
  'desk.too-many-files': {
    en: 'The system has too many files open, so “{file}” could not be opened. Close some programs, then try again.',
    uk: 'У системі відкрито забагато файлів, тож не вдалося відкрити «{file}». Закрийте зайві програми і спробуйте ще раз.',
  },
  'desk.disk-failing': {
    en: 'The disk reports an error at “{file}”. Copy your text elsewhere, and have the disk checked.',
    uk: 'Диск повідомляє про помилку у «{file}». Скопіюйте текст в інше місце й перевірте диск.',
  },
  'desk.file-fault': {
    en: 'The system refused to work with “{file}” ({code}). Try again.',
    uk: 'Система відмовилася працювати з «{file}» ({code}). Спробуйте ще раз.',
  },

  'desk.story-not-found': {
    en: 'This story is not on the desk. It may be in the trash, or its folder may have been moved.',
    uk: 'Цього матеріалу в редакції немає. Можливо, він у кошику або його теку перемістили.',
  },
  'desk.no-such-story': {
    en: 'There is no story “{name}” on this desk. Give a story’s folder or its id.',
    uk: 'У цій редакції немає матеріалу «{name}». Вкажіть теку матеріалу або його ідентифікатор.',
  },
  'desk.story-not-json': {
    en: '“{file}” is damaged or cut off: it stops making sense at line {line}, column {column}. The file is left as it is.',
    uk: '«{file}» пошкоджено або обірвано: помилка в рядку {line}, позиція {column}. Файл не змінено.',
  },
  'desk.story-not-a-story': {
    en: '“{file}” is not a Lede story. The file is left as it is.',
    uk: '«{file}» не є матеріалом Lede. Файл не змінено.',
  },
  'desk.story-too-new': {
    en: '“{file}” was written by a newer Lede. Update Lede to open it; the file is left as it is.',
    uk: '«{file}» створено в новішій версії Lede. Оновіть Lede, щоб його відкрити; файл не змінено.',
  },
  'desk.story-invalid': {
    en: '“{file}” has a fault at “{path}”: {problem}. The file is left as it is.',
    uk: '«{file}» містить помилку в «{path}»: {problem}. Файл не змінено.',
  },
  'desk.story-not-utf8': {
    en: '“{file}” is not UTF-8 text. Save it as UTF-8 in the program that wrote it; the file is left as it is.',
    uk: '«{file}» записано не в UTF-8. Збережіть його в UTF-8 у програмі, де його змінювали; файл не змінено.',
  },
  'desk.story-too-large': {
    en: '“{file}” is too large to open. The file is left as it is.',
    uk: '«{file}» завеликий, щоб його відкрити. Файл не змінено.',
  },
  'desk.story-twice': {
    en: '“{folder}” holds the same story as “{other}”. To make it a story of its own, open its story.json with “Open a file”.',
    uk: '«{folder}» містить той самий матеріал, що й «{other}». Щоб мати окремий матеріал, відкрийте його story.json командою «Відкрити файл».',
  },
  'desk.story-locked': {
    en: '{person} is writing in this story on {machine}. Wait until they close it, or take the story over.',
    uk: 'З цим матеріалом зараз працює {person} ({machine}). Зачекайте, доки його закриють, або перехопіть матеріал.',
  },
  'desk.changed-on-disk': {
    en: '“{file}” has been changed or removed by somebody else since you opened it. Your text is not lost: choose which version to keep.',
    uk: '«{file}» хтось змінив або видалив після того, як ви його відкрили. Ваш текст не втрачено: виберіть, яку версію залишити.',
  },
  'desk.not-in-trash': {
    en: '“{folder}” is no longer in the trash.',
    uk: 'Матеріалу «{folder}» уже немає в кошику.',
  },
  'desk.story-on-desk': {
    en: 'This story is on the desk already, in “{folder}”, so it was left in the trash.',
    uk: 'Цей матеріал уже є в редакції, у теці «{folder}», тож його залишено в кошику.',
  },
  'desk.sample-missing': {
    en: 'Lede came without its sample story. Install Lede again to have it.',
    uk: 'У цій копії Lede немає зразкового матеріалу. Щоб він з’явився, перевстановіть Lede.',
  },
  'desk.not-exported': {
    en: 'This story has not been exported yet. Export it first.',
    uk: 'Цей матеріал ще не експортовано. Спершу виконайте експорт.',
  },

  'desk.import-too-large': {
    en: '“{file}” is too large: a file may have at most {megabytes} MB.',
    uk: '«{file}» завеликий: файл може мати щонайбільше {megabytes} МБ.',
  },
  'desk.import-binary': {
    en: '“{file}” is not a text file. Save its text as .docx or .txt, or copy it and choose “Paste a story”.',
    uk: '«{file}» не є текстовим файлом. Збережіть текст як .docx чи .txt або скопіюйте його й виберіть «Вставити матеріал».',
  },
  'desk.import-corrupt': {
    en: '“{file}” is damaged: Lede cannot read it to the end. Open it in Word or LibreOffice, and save it anew as .docx.',
    uk: 'Файл «{file}» пошкоджено: Lede не може дочитати його. Відкрийте його у Word чи LibreOffice і збережіть ще раз як .docx.',
  },
  'desk.import-swollen': {
    en: '“{file}” would unpack to more than {megabytes} MB, which no story does. Lede has not opened it.',
    uk: 'Файл «{file}» розпакувався б більш як на {megabytes} МБ, а таких матеріалів не буває. Lede його не відкрив.',
  },
  'desk.import-too-much': {
    en: 'Reading “{file}” would take more time or memory than any story does. Lede has stopped. Save its text as .docx or .txt, or copy it and choose “Paste a story”.',
    uk: 'Читання файлу «{file}» потребує більше часу чи пам’яті, ніж будь-який матеріал, тож Lede його зупинив. Збережіть текст як .docx чи .txt або скопіюйте його й виберіть «Вставити матеріал».',
  },
  'desk.import-encrypted': {
    en: '“{file}” is protected by a password. Open it in Word, take the password away, and save it anew.',
    uk: 'Файл «{file}» захищено паролем. Відкрийте його у Word, зніміть пароль і збережіть ще раз.',
  },
  'desk.import-old-format': {
    en: '“{file}” is in a format that Lede does not read ({format}). Open it in Word or LibreOffice, and save it as .docx.',
    uk: 'Lede не читає формат файлу «{file}» ({format}). Відкрийте його у Word чи LibreOffice і збережіть як .docx.',
  },
  'desk.import-unknown-encoding': {
    en: 'The letters of “{file}” are in an encoding that Lede does not know. Save it as UTF-8, then open it again.',
    uk: 'Lede не знає кодування файлу «{file}». Збережіть його в UTF-8 і відкрийте ще раз.',
  },

  'desk.photo-too-large': {
    en: '“{file}” is too large: a photo may have at most {megabytes} MB.',
    uk: '«{file}» завеликий: фото може мати щонайбільше {megabytes} МБ.',
  },
  'desk.photo-too-many-pixels': {
    en: '“{file}” has too many pixels: a photo may have at most {megapixels} megapixels. Make it smaller, then attach it.',
    uk: '«{file}» має забагато пікселів: дозволено щонайбільше {megapixels} мегапікселів. Зменште фото й додайте його знову.',
  },
  'desk.photo-svg': {
    en: '“{file}” is an SVG drawing, which can carry scripts. Save it as PNG, then attach it.',
    uk: '«{file}» — малюнок SVG, який може містити скрипти. Збережіть його як PNG і додайте знову.',
  },
  'desk.photo-heic': {
    en: '“{file}” is a HEIC photo, which Lede cannot open. Save it as JPEG (on an iPhone: Settings → Camera → Formats → Most Compatible), then attach it.',
    uk: '«{file}» — фото HEIC, якого Lede не відкриває. Збережіть його як JPEG (на iPhone: Параметри → Камера → Формати → Найсумісніший) і додайте знову.',
  },
  'desk.photo-unknown': {
    en: '“{file}” is not a photo that Lede knows. Attach a JPEG, PNG, WebP, AVIF, GIF or TIFF file.',
    uk: 'Lede не розпізнав фото у «{file}». Додайте файл JPEG, PNG, WebP, AVIF, GIF або TIFF.',
  },
  'desk.photo-damaged': {
    en: '“{file}” is damaged or cut off, so it cannot be shown whole. Get the photo again, then attach it.',
    uk: '«{file}» пошкоджено або обірвано, тож повністю показати його не вийде. Отримайте фото ще раз і додайте знову.',
  },
  'desk.photos-not-a-folder': {
    en: '“{folder}” is a link or a file, so photos are not put there. Replace it with an ordinary folder, then try again.',
    uk: '«{folder}» — посилання або файл, тож фото туди не записано. Замініть його звичайною текою і спробуйте ще раз.',
  },
} as const satisfies Record<string, Translated>;
