import { describe } from 'vitest';
import { suite } from './suite.ts';

describe('In Chromium', () => suite('chromium'));
