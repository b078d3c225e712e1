import { describe } from 'vitest';
import { suite } from './suite.ts';

describe('In Firefox', () => suite('firefox'));
