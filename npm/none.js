// The types of this entry are all there is to it.
export {};
