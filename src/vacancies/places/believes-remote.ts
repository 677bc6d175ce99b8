import { codeOccupations } from '../../occupations/code-occupations.ts';

/** Groups of KBJI 2014 whose work is done at a screen or by telephone. */
const atScreen = /^(?:21|24(?!33)|25|26|33[0-4](?!2)|334|351|4(?!211|321|412|224)|5244|2353|2359|2356)/;
/** Groups whose work needs the hands at a place. */
const byHand = /^(?:5(?!244)|6|7|8|9|22|32|23(?!5)|31)/;
const saysHome = /\b(?:dari rumah|work from home|wfh|remote|full remote|di rumah masing)/i;

/** Whether work from home can be believed: a designer's can, a hair stylist's cannot, a salesman's only where the text says so. */
export function believesRemote(title: string, text: string): boolean {
  const code = codeOccupations(title, { limit: 1 })[0]?.code ?? '';
  if (byHand.test(code)) return false;
  return atScreen.test(code) || saysHome.test(text);
}
