// The account library has names of its own for tables and fields; here they get the names of the house.
// What it calls user is an account, what it calls account is a credential.

export const accountColumns = {
  modelName: 'accounts',
  fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
}

export const sessionColumns = {
  modelName: 'sessions',
  fields: {
    userId: 'account_id',
    expiresAt: 'expires_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
}

export const credentialColumns = {
  modelName: 'credentials',
  fields: {
    accountId: 'subject',
    providerId: 'provider',
    userId: 'account_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    password: 'password_hash',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
}

export const verificationColumns = {
  modelName: 'verifications',
  fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
}

export const secondFactorColumns = {
  user: { fields: { twoFactorEnabled: 'second_factor_enabled' } },
  twoFactor: {
    modelName: 'second_factors',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_count',
      lockedUntil: 'locked_until',
    },
  },
}

export const passkeyColumns = {
  passkey: {
    modelName: 'passkeys',
    fields: {
      userId: 'account_id',
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
}
