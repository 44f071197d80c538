/** Frequent words of English, so that programs recognise the language, roughly in the order of their frequency. */
const english = `the of and to in is that it for on as with this be are not by from at or have an was but they which
you one we all can there when more if no will each about up out them then so some her would make like into time has look
two see number way could people my than first water been call who its now find long down day did get come made may part
over new sound take only little work know place year live me back give most very after thing our just name good sentence
man think say great where help through much before line right too mean old any same tell boy follow came want show also
around form three small set put end does another well large must big even such because turn here why ask went men read
need land different home us move try kind hand picture again change off play spell air away animal house point page letter
mother answer found study still learn should world high every near add food between own below country plant last school
father keep tree never start city earth eye light thought head under story saw left few while along might close something
seem next hard open example begin life always those both paper together got group often run important until children side
feet car mile night walk white sea began grow took river four carry state once book hear stop without second later miss
idea enough eat face watch far really almost let above girl sometimes mountain cut young talk soon list song being leave
family body music color stand sun question fish area mark dog horse bird problem complete room knew since ever piece told
usually friend easy heard order red door sure become top ship across today during short better best however low hour black
product happen whole measure remember early wave reach listen wind rock space cover fast several hold himself toward five
step morning pass vowel true hundred against pattern numeral table north slow money map farm pull draw voice cold notice
south sing war ground fall king town unit figure certain field travel wood fire upon`.split(/\s+/);

const syllables = 'ba con de en fi gra ho in ka lo mer no or pla qui re so ta un ver wi xa yo zen'.split(' ');

/** Words in the vocabulary for the square root of a notebook's length in words. */
const WORDS_PER_ROOT = 30;

/** Picks a word. */
export type PickWord = () => string;

/**
 * The vocabulary of a notebook. Longer notebooks have more words (Heaps' law), and each word is as frequent as in a natural
 * language (Zipf's law): that makes a search index as large as one of real notes. Beyond the frequent words, they are made
 * of syllables.
 *
 * @param length of the notebook, in words
 */
export function vocabulary(length: number, random: () => number): PickWord {
  const words = new Set(english);
  const size = Math.max(words.size, Math.round(WORDS_PER_ROOT * Math.sqrt(length)));
  const syllable = () => syllables[Math.floor(random() * syllables.length)];
  while (words.size < size) words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''));
  const list = [...words];
  return () => list[Math.floor(size ** random()) - 1] as string;
}
