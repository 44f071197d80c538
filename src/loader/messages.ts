import { type Message, printable } from '../messages.ts';

/** A message as a line of a log: `A/B.txt:3:1: reason. Advice.` */
export function placed({ file, line, column, reason, note }: Message): string {
  const place = [file, line, column].filter(part => part !== undefined).join(':');
  return printable(`${place && `${place}: `}${reason}. ${note ?? ''}`.trim());
}
