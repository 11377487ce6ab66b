// What `Intl` writes; every space counts as a plain one, because engines disagree on which to use.
const number = (options) => {
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, ...options });
  return (value) => format.format(value);
};
const date = (options) => {
  const format = new Intl.DateTimeFormat(tag, options);
  return (_, ms) => format.format(ms);
};
const percent = number({ style: 'percent' });
const writers = [
  number({}),
  // A division would not keep every digit.
  (value) => percent(Number(`${value}e-2`)),
  number({ signDisplay: 'exceptZero' }),
  date({ dateStyle: 'medium', timeStyle: 'short' }),
  date({ dateStyle: 'medium' }),
  date({ dateStyle: 'medium', timeZone: 'UTC' }),
  date({ timeStyle: 'medium' }),
];
return (value, ms) =>
  writers
    .map((write) => write(value, ms))
    .join(' | ')
    .replace(/\s/g, ' ');
