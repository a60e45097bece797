/** Changes whenever the same library would give other questions; part of every question's id. */
export const generatorVersion = '4';
