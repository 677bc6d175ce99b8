/** A square matrix, row by row in one typed array. */
export type Matrix = Float64Array;
