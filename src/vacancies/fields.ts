export { fieldCodes, type FieldCode } from './fields/field-codes.ts';
export { classifyFields } from './fields/classify-fields.ts';
export { classifyVacancy } from './fields/classify-vacancy.ts';
