import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../shared/language/index.ts';

const latin = (text: string, language: string): string => languageOf(language).transliterate(text);

describe('Ukrainian in Latin letters', () => {
  // The examples of the resolution itself.
  test.each([
    ['Алушта Андрій', 'Alushta Andrii'],
    ['Борщагівка Борисенко', 'Borshchahivka Borysenko'],
    ['Вінниця Володимир', 'Vinnytsia Volodymyr'],
    ['Гадяч Богдан Згурський', 'Hadiach Bohdan Zghurskyi'],
    ['Ґалаґан Ґорґани', 'Galagan Gorgany'],
    ['Донецьк Дмитро', 'Donetsk Dmytro'],
    ['Рівне Олег Есмань', 'Rivne Oleh Esman'],
    ['Єнакієве Гаєвич Короп’є', 'Yenakiieve Haievych Koropie'],
    ['Житомир Жанна Жежелів', 'Zhytomyr Zhanna Zhezheliv'],
    ['Закарпаття Казимирчук', 'Zakarpattia Kazymyrchuk'],
    ['Медвин Михайленко', 'Medvyn Mykhailenko'],
    ['Іванків Іващенко', 'Ivankiv Ivashchenko'],
    ['Їжакевич Кадиївка Мар’їне', 'Yizhakevych Kadyivka Marine'],
    ['Йосипівка Стрий Олексій', 'Yosypivka Stryi Oleksii'],
    ['Харків Яценко Костянтин', 'Kharkiv Yatsenko Kostiantyn'],
    ["Знам’янка Знам'янка Знамʼянка", 'Znamianka Znamianka Znamianka'],
    ['Юрій Корюківка', 'Yurii Koriukivka'],
    ['Щербухи Гоща Гаращенко', 'Shcherbukhy Hoshcha Harashchenko'],
    ['Розгон ЗГОДА', 'Rozghon ZGHODA'],
  ])('%j', (ukrainian, expected) => {
    expect(latin(ukrainian, 'uk')).toBe(expected);
  });

  test('capitals follow the word: one letter, or all', () => {
    expect(latin('Щука ЩУКА Є Я', 'uk')).toBe('Shchuka SHCHUKA Ye Ya');
  });

  test('each part of a compound starts anew, and other letters pass', () => {
    expect(latin('Івано-Єлизаветівка, Paris ы 5', 'uk')).toBe('Ivano-Yelyzavetivka, Paris ы 5');
  });

  test('apostrophes that are quotation marks stay', () => {
    expect(latin("'так'", 'uk')).toBe("'tak'");
  });
});

test.each([
  ['Щукин Ёлкин Объезд Юрий', 'Shchukin Elkin Obieezd Iurii'],
  ['Цхинвал Эхо Мытищи Большой', 'Tskhinval Ekho Mytishchi Bolshoi'],
])('Russian in Latin letters: %j', (russian, expected) => {
  expect(latin(russian, 'ru')).toBe(expected);
});

test('English stays as it is', () => {
  expect(latin('Talks in Paris: Київ', 'en-GB')).toBe('Talks in Paris: Київ');
});
