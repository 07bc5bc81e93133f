import type { Translated } from './message.ts';

/** What the browser shell and the start of Lede say: in a terminal, and to a browser that may not come in. */
export const startMessages = {
  'serve.refused': {
    en: 'Lede does not let this browser in: the address has been used, has expired or is not right. Each address works once. For a new one, press Enter in the terminal where Lede runs, or start Lede again, and open the address there by typing or pasting it into the address bar.',
    uk: 'Lede не впускає цей браузер: адресу вже використано, вона застаріла або неправильна. Кожна адреса діє один раз. Щоб отримати нову, натисніть Enter у терміналі, де працює Lede, або запустіть Lede ще раз і введіть чи вставте нову адресу в адресний рядок.',
  },
  'serve.not-found': {
    en: 'There is nothing at this address.',
    uk: 'За цією адресою нічого немає.',
  },
  'serve.wrong-method': {
    en: 'Lede does not answer such requests.',
    uk: 'Lede не відповідає на такі запити.',
  },
  'serve.unreadable-call': {
    en: 'Lede could not read the call ({reason}). Load the page again.',
    uk: 'Lede не вдалося прочитати виклик ({reason}). Завантажте сторінку ще раз.',
  },
  'serve.too-large': {
    en: 'This is more than Lede takes at once: at most {megabytes} MB.',
    uk: 'Це більше, ніж Lede приймає за один раз: щонайбільше {megabytes} МБ.',
  },
  'serve.port-busy': {
    en: 'Port {port} is already used by another program: choose another with --port, or none for any free one.',
    uk: 'Порт {port} уже використовує інша програма: виберіть інший через --port або не вказуйте жодного, і Lede знайде вільний.',
  },
  'serve.cannot-listen': {
    en: 'Lede cannot open a port on this computer ({reason}).',
    uk: 'Lede не вдалося відкрити порт на цьому комп’ютері ({reason}).',
  },
  'start.building': {
    en: 'Building the editor…',
    uk: 'Збираємо редактор…',
  },
  'start.build-failed': {
    en: 'The editor could not be built: run “npm ci”, then “npm run build”, and see what it says.',
    uk: 'Не вдалося зібрати редактор: виконайте «npm ci», потім «npm run build» і подивіться, що вони скажуть.',
  },
  'start.downloading': {
    en: 'Downloading Electron, at most {seconds} seconds…',
    uk: 'Завантажуємо Electron, щонайбільше {seconds} с…',
  },
  'start.no-electron': {
    en: 'Electron is out of reach here ({reason}): Lede opens in a browser instead.',
    uk: 'Electron тут недоступний ({reason}), тож Lede відкриється в браузері.',
  },
  'start.reason-no-download': {
    en: 'the download is turned off by LEDE_NO_DOWNLOAD',
    uk: 'завантаження вимкнено змінною LEDE_NO_DOWNLOAD',
  },
  'start.reason-slow': {
    en: 'the download took longer than {seconds} seconds',
    uk: 'завантаження тривало довше ніж {seconds} с',
  },
  'start.reason-failed': {
    en: 'the download failed',
    uk: 'завантаження не вдалося',
  },
  'start.no-display': {
    en: 'There is no display here. Open this address in a browser on this computer; press Ctrl+C to stop.',
    uk: 'Тут немає екрана. Відкрийте цю адресу в браузері на цьому комп’ютері; щоб зупинити Lede, натисніть Ctrl+C.',
  },
  'start.no-browser': {
    en: 'No browser was found. Open this address in any browser on this computer; press Ctrl+C to stop.',
    uk: 'Браузера не знайдено. Відкрийте цю адресу в будь-якому браузері на цьому комп’ютері; щоб зупинити Lede, натисніть Ctrl+C.',
  },
  'start.in-default-browser': {
    en: 'Lede opens in your default browser. If it does not, open this address; press Ctrl+C to stop.',
    uk: 'Lede відкривається у вашому основному браузері. Якщо ні, відкрийте цю адресу; щоб зупинити Lede, натисніть Ctrl+C.',
  },
  'start.in-window': {
    en: 'Lede is open in a window of its own. Close the window to stop.',
    uk: 'Lede відкрито в окремому вікні. Щоб зупинити, закрийте вікно.',
  },
  'start.window-failed': {
    en: 'The browser closed before the editor opened. Open this address in any browser on this computer; press Ctrl+C to stop.',
    uk: 'Браузер закрився, перш ніж відкрився редактор. Відкрийте цю адресу в будь-якому браузері на цьому комп’ютері; щоб зупинити Lede, натисніть Ctrl+C.',
  },
  'start.no-sandbox': {
    en: 'Lede runs as root, so the browser runs without its own sandbox: better start Lede as an ordinary user.',
    uk: 'Lede запущено від імені root, тому браузер працює без власної пісочниці: краще запускати Lede як звичайний користувач.',
  },
  'start.stopping': {
    en: 'Saving and stopping…',
    uk: 'Зберігаємо й зупиняємося…',
  },
  'start.reason-crashed': {
    en: 'its runtime could not start: {reason}',
    uk: 'середовище не запустилося: {reason}',
  },
} as const satisfies Record<string, Translated>;
