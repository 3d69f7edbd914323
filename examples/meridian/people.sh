# Who works at Meridian Sales. Lena begins the ledger, so she is its first person.
# Dev joins in September 2024 and Ivo in February 2025; they are added on their first day.

day 2024-04-08
lena init "$DIR" --name 'Meridian Sales' --charter "$here/charter.yaml"

# Those who visit customers.
lena person add ann   --name 'Ann Berg'        --email ann@meridian.example   --team north --division exhibitions --role rep         --start 2019-03-01
lena person add raj   --name 'Raj Rao'         --email raj@meridian.example   --team north --division print       --role rep         --start 2020-09-14
lena person add carys --name 'Carys Pugh'      --email carys@meridian.example --team north --division catering    --role rep         --start 2018-06-04
lena person add piotr --name 'Piotr Nowak'     --email piotr@meridian.example --team north --division print       --role rep         --start 2021-11-01
lena person add tom   --name 'Tom Okafor'      --email tom@meridian.example   --team south --division exhibitions --role rep         --start 2017-05-02
lena person add hanna --name 'Hanna Lindqvist' --email hanna@meridian.example --team south --division exhibitions --role rep         --start 2023-01-09
lena person add sofia --name 'Sofia Marchetti' --email sofia@meridian.example --team south --division exhibitions --role key-account --start 2015-10-05
lena person add yusuf --name 'Yusuf Demir'     --email yusuf@meridian.example --team south --division print       --role rep         --start 2016-02-15
lena person add mei   --name 'Mei Lin Tan'     --email mei@meridian.example   --team south --division catering    --role rep         --start 2022-01-10
lena person add grace --name 'Grace Adeyemi'   --email grace@meridian.example --team south --division catering    --role key-account --start 2014-08-18

# Those who answer.
lena person add beth  --name 'Beth Amankwah'   --email beth@meridian.example  --team north --division print       --role product-manager --start 2019-09-02
lena person add omar  --name 'Omar Haddad'     --email omar@meridian.example  --team north --role operations --start 2016-07-11
lena person add nadia --name 'Nadia Rahman'    --email nadia@meridian.example --team south --role marketing  --start 2021-04-06
lena person add colin --name 'Colin Baird'     --email colin@meridian.example --team south --role finance    --start 2012-01-16
